-- What users deleted, with all its words, until they have it back or recoverable_until has passed. Then nothing is left of it
-- but the row itself, for some weeks, so that its user can be told that it has expired or was recovered.
CREATE TABLE tombstones (
    id                uuid PRIMARY KEY,
    user_id           uuid        NOT NULL,
    kind              text        NOT NULL CHECK (kind IN ('TASK', 'GOAL')),
    title             text        NOT NULL,
    task_count        int         NOT NULL,
    subtask_count     int         NOT NULL,
    note_count        int         NOT NULL,
    remains           jsonb,
    deleted_at        timestamptz NOT NULL,
    recoverable_until timestamptz NOT NULL,
    recovered_at      timestamptz
);
-- The list of a user, the newest first.
CREATE INDEX tombstones_of_user ON tombstones (user_id, id DESC) WHERE remains IS NOT NULL;
-- What is to be emptied, and then forgotten.
CREATE INDEX tombstones_to_empty ON tombstones (recoverable_until) WHERE remains IS NOT NULL;
CREATE INDEX tombstones_to_forget ON tombstones (recoverable_until) WHERE remains IS NULL;
