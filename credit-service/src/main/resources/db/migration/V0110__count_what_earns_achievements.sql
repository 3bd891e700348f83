-- A user's row is made when the first fact about the user comes, because it is the lock of what decides about limits;
-- version 0: nothing was told yet.
ALTER TABLE user_limits DROP CONSTRAINT user_limits_version_check, ADD CHECK (version >= 0);

-- What a user did, each thing once, whatever becomes of it later and however often it is told: a task by the id that it
-- had first. `at` is the first time that it was done.
CREATE TABLE counted_things (
    user_id  uuid        NOT NULL,
    measure  text        NOT NULL,
    thing_id uuid        NOT NULL,
    goal_id  uuid,
    at       timestamptz NOT NULL,
    PRIMARY KEY (user_id, measure, thing_id)
);
-- What happened in the goals whose plans were made anew.
CREATE INDEX counted_things_of_goals ON counted_things (user_id, goal_id) WHERE goal_id IS NOT NULL;

-- A deleted task comes back under another id; the origin is the id that it had first.
CREATE TABLE task_origins (
    user_id   uuid NOT NULL,
    task_id   uuid NOT NULL,
    origin_id uuid NOT NULL,
    PRIMARY KEY (user_id, task_id)
);
CREATE INDEX task_origins_by_origin ON task_origins (user_id, origin_id);

-- Where a user's days begin and end, from when on; identity-service owns it, and each of its facts raises the version.
CREATE TABLE user_zones (
    user_id uuid        NOT NULL,
    version bigint      NOT NULL,
    since   timestamptz NOT NULL,
    zone    text        NOT NULL,
    PRIMARY KEY (user_id, version)
);

-- The days on which a user did a task that counts, as the user's zone had them.
CREATE TABLE active_days (
    user_id uuid NOT NULL,
    day     date NOT NULL,
    PRIMARY KEY (user_id, day)
);

-- How far a user is, by what is counted.
CREATE TABLE achievement_progress (
    user_id uuid   NOT NULL,
    measure text   NOT NULL,
    value   bigint NOT NULL CHECK (value >= 0),
    PRIMARY KEY (user_id, measure)
);

-- With the perk as it was then: whatever becomes of the definitions, it is never revoked.
CREATE TABLE unlocked_achievements (
    user_id     uuid        NOT NULL,
    achievement text        NOT NULL,
    perk_kind   text        NOT NULL,
    perk_amount integer     NOT NULL CHECK (perk_amount > 0),
    unlocked_at timestamptz NOT NULL,
    PRIMARY KEY (user_id, achievement)
);
