-- What all of a user's goals together may take of a day; identity-service owns it, and each of its facts raises the version.
-- The sequence grows with each plan of such a user and each change of the budget: a plan is only saved while it is still
-- the one that the plan was made at, so that two goals planned at the same moment never take the same room.
CREATE TABLE planned_users (
    user_id              uuid PRIMARY KEY,
    version              bigint      NOT NULL,
    daily_budget_minutes integer,
    plan_sequence        bigint      NOT NULL DEFAULT 0,
    changed_at           timestamptz NOT NULL
);

-- Serves the sum of what a user's other goals hold on each day from today on.
CREATE INDEX planned_tasks_of_users_days ON planned_tasks (user_id, due_date) WHERE NOT dropped;
