-- What open screens are told of a goal, in order; kept for a day, so that a client that was away can catch up.
-- The ids are made under the lock of the goal's row, so that none becomes visible behind a later one.
CREATE TABLE goal_notices (
    id      uuid PRIMARY KEY,
    user_id uuid        NOT NULL,
    goal_id uuid        NOT NULL,
    type    text        NOT NULL,
    data    jsonb       NOT NULL,
    at      timestamptz NOT NULL,
    FOREIGN KEY (user_id, goal_id) REFERENCES goals (user_id, id) ON DELETE CASCADE
);
CREATE INDEX goal_notices_of_goal ON goal_notices (user_id, goal_id, id);
CREATE INDEX goal_notices_by_age ON goal_notices (at);
