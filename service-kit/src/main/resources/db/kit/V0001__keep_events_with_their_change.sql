-- An event is written with the change that it tells of, and published afterwards: a row is here until the broker has it.
CREATE TABLE outbox (
    seq         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id          uuid        NOT NULL,
    lane        smallint    NOT NULL,
    type        text        NOT NULL,
    dataschema  text        NOT NULL,
    subject     uuid        NOT NULL,
    user_id     uuid        NOT NULL,
    request_id  text,
    payload     text        NOT NULL,
    occurred_at timestamptz NOT NULL
);
CREATE INDEX outbox_by_lane ON outbox (lane, seq);

-- A key always falls into the same lane, and whoever publishes a lane holds its row: that keeps the order of each key,
-- also with several instances.
CREATE TABLE outbox_lanes (
    lane smallint PRIMARY KEY
);
INSERT INTO outbox_lanes SELECT generate_series(0, 15);

-- An event that was handled; the row commits with the effect, so that a repeat has none.
CREATE TABLE inbox (
    event_id    uuid PRIMARY KEY,
    type        text        NOT NULL,
    received_at timestamptz NOT NULL
);
CREATE INDEX inbox_by_age ON inbox (received_at);
