-- One row per goal that wants another plan. Triggers that come close together are gathered into one revision; whoever
-- works on it holds a lease, and the sequence tells whether more came meanwhile.
CREATE TABLE revision_requests (
    goal_id       uuid PRIMARY KEY,
    user_id       uuid        NOT NULL,
    triggers      jsonb       NOT NULL,
    sequence      bigint      NOT NULL,
    first_at      timestamptz NOT NULL,
    due_at        timestamptz NOT NULL,
    claimed_until timestamptz,
    attempt       integer     NOT NULL DEFAULT 0
);
CREATE INDEX revision_requests_due ON revision_requests (due_at);
CREATE INDEX revision_requests_of_user ON revision_requests (user_id);

-- How each plan came about, for the user who asks and for the operator who counts.
CREATE TABLE plan_runs (
    id             uuid PRIMARY KEY,
    user_id        uuid        NOT NULL,
    goal_id        uuid        NOT NULL,
    number         integer     NOT NULL,
    trigger        text        NOT NULL,
    outcome        text        NOT NULL,
    source         text,
    model          text,
    prompt_version text,
    reason         text        NOT NULL,
    model_calls    integer     NOT NULL,
    input_tokens   bigint      NOT NULL,
    output_tokens  bigint      NOT NULL,
    latency_ms     bigint      NOT NULL,
    attempts       integer     NOT NULL,
    violations     text[]      NOT NULL,
    created_at     timestamptz NOT NULL
);
CREATE INDEX plan_runs_of_goal ON plan_runs (user_id, goal_id, id);
