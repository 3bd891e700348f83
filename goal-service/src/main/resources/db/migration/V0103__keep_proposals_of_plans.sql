-- Plans that wait for their user's word, as they were proposed. number is the one that the plan will have.
CREATE TABLE proposals (
    id          uuid PRIMARY KEY,
    user_id     uuid        NOT NULL,
    goal_id     uuid        NOT NULL,
    number      integer     NOT NULL,
    source      text        NOT NULL,
    trigger     text        NOT NULL,
    reason      text        NOT NULL,
    end_date    date        NOT NULL,
    tasks       jsonb       NOT NULL,
    dropped     jsonb       NOT NULL,
    status      text        NOT NULL CHECK (status IN ('OPEN', 'ACCEPTED', 'APPLIED', 'REJECTED', 'EXPIRED')),
    proposed_at timestamptz NOT NULL,
    decided_at  timestamptz,
    FOREIGN KEY (user_id, goal_id) REFERENCES goals (user_id, id) ON DELETE CASCADE
);
-- The list of a goal, the newest first.
CREATE INDEX proposals_of_goal ON proposals (user_id, goal_id, id DESC);
