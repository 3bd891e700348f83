-- Who is not to come back: facts about these users that arrive late are remembered and change nothing. look_again_at is when
-- the user's rows are deleted once more, because access tokens may have written some until then; null when that is done.
CREATE TABLE erased_users (
    user_id       uuid PRIMARY KEY,
    erased_at     timestamptz NOT NULL,
    look_again_at timestamptz
);
CREATE INDEX erased_users_to_look_at_again ON erased_users (look_again_at) WHERE look_again_at IS NOT NULL;
