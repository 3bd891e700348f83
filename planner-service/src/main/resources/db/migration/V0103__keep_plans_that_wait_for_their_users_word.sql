-- The newest proposal of a goal, exactly as it was shown. It holds only while the goal still has the plan and the
-- settings that it was made for.
CREATE TABLE plan_proposals (
    goal_id          uuid PRIMARY KEY,
    user_id          uuid        NOT NULL,
    proposal_id      uuid        NOT NULL,
    based_on_number  integer     NOT NULL,
    settings_version bigint      NOT NULL,
    content          jsonb       NOT NULL,
    created_at       timestamptz NOT NULL
);
CREATE INDEX plan_proposals_of_user ON plan_proposals (user_id);
