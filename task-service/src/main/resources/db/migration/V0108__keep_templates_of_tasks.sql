-- What a user makes tasks of again and again. Newest first by its id, which serves the list.
CREATE TABLE templates (
    id                 uuid PRIMARY KEY,
    user_id            uuid        NOT NULL,
    title              text        NOT NULL,
    description        text        NOT NULL,
    priority           text        NOT NULL,
    tags               text[]      NOT NULL,
    estimated_duration int,
    subtasks           text[]      NOT NULL,
    version            bigint      NOT NULL,
    created_at         timestamptz NOT NULL,
    updated_at         timestamptz NOT NULL
);
CREATE INDEX templates_of_user ON templates (user_id, id);
