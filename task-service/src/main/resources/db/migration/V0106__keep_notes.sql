-- Notes stand free or on a task, and go with it.
CREATE TABLE notes (
    id          uuid PRIMARY KEY,
    user_id     uuid        NOT NULL,
    task_id     uuid REFERENCES tasks ON DELETE CASCADE,
    title       text,
    content     text        NOT NULL,
    pinned      boolean     NOT NULL,
    version     bigint      NOT NULL,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    search_text text        NOT NULL GENERATED ALWAYS AS (searchable(coalesce(title || ' ', '') || content)) STORED
);

-- A user's notes in the order of the list, also when they are searched: a user has few enough to read them all.
CREATE INDEX notes_of_user ON notes (user_id, pinned DESC, updated_at DESC, id DESC);
-- The notes of a task in the same order, and those that go with it.
CREATE INDEX notes_of_task ON notes (task_id, pinned DESC, updated_at DESC, id DESC) WHERE task_id IS NOT NULL;
