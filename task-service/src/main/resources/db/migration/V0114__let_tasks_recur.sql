-- A series says when something is to be done again. Its instances are tasks; `made_through` is the latest occurrence that
-- has become one, and `next_at` the moment at which there is more to make.
CREATE TABLE series (
    id                 uuid PRIMARY KEY,
    user_id            uuid        NOT NULL,
    anchor             text        NOT NULL,
    status             text        NOT NULL,
    rrule              text        NOT NULL,
    starts_at          timestamp   NOT NULL,
    all_day            boolean     NOT NULL,
    timezone           text        NOT NULL,
    exdates            timestamp[] NOT NULL,
    goal_id            uuid,
    title              text        NOT NULL,
    description        text        NOT NULL,
    priority           text        NOT NULL,
    tags               text[]      NOT NULL,
    estimated_duration int,
    hidden             boolean     NOT NULL,
    made_through       timestamp,
    made               int         NOT NULL,
    next_at            timestamptz,
    version            bigint      NOT NULL,
    created_at         timestamptz NOT NULL,
    updated_at         timestamptz NOT NULL
);
-- The list of a user, newest first.
CREATE INDEX series_of_user ON series (user_id, id);
-- What any instance of the service may take up now.
CREATE INDEX series_with_more_to_make ON series (next_at) WHERE next_at IS NOT NULL;
-- To end those of a deleted goal.
CREATE INDEX series_of_goal ON series (goal_id) WHERE goal_id IS NOT NULL;

-- Which occurrence became which task, and the version in which the series left it: a task of another version is its
-- user's own.
CREATE TABLE series_instances (
    series_id     uuid      NOT NULL REFERENCES series,
    recurrence_id timestamp NOT NULL,
    task_id       uuid      NOT NULL,
    left_version  bigint    NOT NULL,
    PRIMARY KEY (series_id, recurrence_id)
);
