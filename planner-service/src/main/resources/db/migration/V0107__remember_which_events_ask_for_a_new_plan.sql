-- The newest of the events that were gathered, each with the sequence in which it came, so that a plan can say what it
-- answers; and the last sequence that a plan has answered, so that all of them can be counted.
ALTER TABLE revision_requests
    ADD COLUMN causes   jsonb  NOT NULL DEFAULT '[]',
    ADD COLUMN answered bigint NOT NULL DEFAULT 0;
