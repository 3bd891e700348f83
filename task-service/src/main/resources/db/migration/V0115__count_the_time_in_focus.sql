-- Focus sessions. One is open, running or paused, until ended_at; focused_seconds are those before running_since. A session
-- outlives its task, and then is on none.
CREATE TABLE focus_sessions (
    id              uuid PRIMARY KEY,
    user_id         uuid        NOT NULL,
    task_id         uuid REFERENCES tasks ON DELETE SET NULL,
    state           text        NOT NULL CHECK (state IN ('RUNNING', 'PAUSED', 'COMPLETED', 'ABANDONED')),
    planned_minutes int         NOT NULL,
    break_minutes   int         NOT NULL,
    started_at      timestamptz NOT NULL,
    running_since   timestamptz,
    focused_seconds bigint      NOT NULL CHECK (focused_seconds >= 0),
    last_sign_at    timestamptz NOT NULL,
    ended_at        timestamptz,
    end_reason      text CHECK (end_reason IN ('USER', 'TIMED_OUT', 'TASK_COMPLETED')),
    version         bigint      NOT NULL,
    CONSTRAINT what_runs_runs_since_then CHECK ((state = 'RUNNING') = (running_since IS NOT NULL)),
    CONSTRAINT what_is_open_has_no_end CHECK ((state IN ('RUNNING', 'PAUSED')) = (ended_at IS NULL)),
    CONSTRAINT what_is_completed_has_a_reason CHECK ((state = 'COMPLETED') = (end_reason IS NOT NULL))
);
-- At most one open session of a user, however many are begun at once.
CREATE UNIQUE INDEX focus_sessions_that_are_open ON focus_sessions (user_id) WHERE ended_at IS NULL;
-- The list of a user, and that of a task, the newest first; the latter also finds what a deleted task leaves behind.
CREATE INDEX focus_sessions_of_user ON focus_sessions (user_id, id DESC);
CREATE INDEX focus_sessions_of_task ON focus_sessions (task_id, id DESC) WHERE task_id IS NOT NULL;
-- Those that stop by themselves: only open ones, which are few beside all.
CREATE INDEX focus_sessions_by_sign ON focus_sessions (last_sign_at) WHERE ended_at IS NULL;
