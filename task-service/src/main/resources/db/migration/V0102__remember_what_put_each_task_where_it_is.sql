-- The plans that have been applied, with what they answer: what their steps have in common.
CREATE TABLE applied_plans (
    user_id     uuid        NOT NULL,
    plan_id     uuid        NOT NULL,
    goal_id     uuid        NOT NULL,
    number      int         NOT NULL,
    run_id      uuid,
    source      text        NOT NULL,
    model       text,
    trigger     text        NOT NULL,
    reason      text        NOT NULL,
    causes      jsonb       NOT NULL,
    cause_count int         NOT NULL,
    applied_at  timestamptz NOT NULL,
    PRIMARY KEY (user_id, plan_id)
);
CREATE INDEX applied_plans_of_goal ON applied_plans (user_id, goal_id);

-- A row for each thing that happened to a task, under the version that it gave the task: what its user, a plan or the
-- clock did. A plan that leaves a task as it is leaves no row. The key serves the history of one task, in its order.
CREATE TABLE task_history (
    user_id   uuid        NOT NULL,
    task_id   uuid        NOT NULL,
    version   bigint      NOT NULL,
    goal_id   uuid        NOT NULL,
    at        timestamptz NOT NULL,
    what      text        NOT NULL,
    from_date date,
    to_date   date,
    rule      text,
    reason    text,
    plan_id   uuid,
    PRIMARY KEY (user_id, task_id, version)
);
-- To forget a goal.
CREATE INDEX task_history_of_goal ON task_history (user_id, goal_id);
