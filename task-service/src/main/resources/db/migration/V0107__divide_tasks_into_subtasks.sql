-- The steps of a task, which go with it. The row of the task is their lock; that positions have no gaps is the code's
-- promise, and that none is taken twice is held here, at the end of the transaction that moves them.
CREATE TABLE subtasks (
    id           uuid PRIMARY KEY,
    task_id      uuid        NOT NULL REFERENCES tasks ON DELETE CASCADE,
    title        text        NOT NULL,
    position     int         NOT NULL CHECK (position > 0),
    source       text        NOT NULL CHECK (source IN ('MANUAL', 'AI')),
    created_at   timestamptz NOT NULL,
    completed_at timestamptz,
    -- The subtasks of a task, in their order.
    CONSTRAINT subtasks_in_order UNIQUE (task_id, position) DEFERRABLE INITIALLY DEFERRED
);

-- How many tasks count against a user's limit: only own ones that are open, which are few beside all.
CREATE INDEX tasks_that_count ON tasks (user_id)
    WHERE source = 'USER' AND NOT archived AND status IN ('PENDING', 'IN_PROGRESS', 'OVERDUE');
