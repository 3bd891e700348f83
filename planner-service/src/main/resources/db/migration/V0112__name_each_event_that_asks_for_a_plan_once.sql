-- An event can ask for a plan more than once: while a proposal waits for its user, every fact about a task asks again for
-- what the proposal was asked for with. So each event is a row of its own, with the sequence in which it asked last, and
-- goes with the request that is answered.
ALTER TABLE revision_requests DROP COLUMN causes, DROP COLUMN answered;

CREATE TABLE revision_causes (
    goal_id    uuid        NOT NULL REFERENCES revision_requests (goal_id) ON DELETE CASCADE,
    event_id   uuid        NOT NULL,
    user_id    uuid        NOT NULL,
    event_type text        NOT NULL,
    task_id    uuid,
    at         timestamptz NOT NULL,
    sequence   bigint      NOT NULL,
    PRIMARY KEY (goal_id, event_id)
);
