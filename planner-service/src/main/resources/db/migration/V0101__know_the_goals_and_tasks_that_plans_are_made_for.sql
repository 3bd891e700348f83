-- What the planner needs to know of a goal; goal-service owns it, and each of its facts raises the version.
-- A deleted goal leaves its row as a tombstone without the user's words, so that a late fact cannot bring it back.
CREATE TABLE planned_goals (
    goal_id            uuid PRIMARY KEY,
    user_id            uuid         NOT NULL,
    version            bigint       NOT NULL,
    settings_version   bigint       NOT NULL,
    status             text         NOT NULL CHECK (status IN ('OPEN', 'PAUSED', 'CLOSED', 'DELETED')),
    name               text         NOT NULL,
    topic              text         NOT NULL,
    skill_level        text         NOT NULL,
    duration_days      integer      NOT NULL,
    time_per_day_hours numeric(5,2) NOT NULL,
    start_date         date         NOT NULL,
    end_date           date         NOT NULL,
    rest_days          text[]       NOT NULL,
    adaptation_mode    text         NOT NULL,
    timezone           text         NOT NULL,
    plan_number        integer      NOT NULL DEFAULT 0,
    plan_end_date      date,
    planned_at         timestamptz,
    replanned_at       timestamptz,
    changed_at         timestamptz  NOT NULL
);
CREATE INDEX planned_goals_of_user ON planned_goals (user_id, goal_id);

-- The planner's own view of a goal's tasks: written with a plan, corrected by what task-service says of them.
-- The version is task-service's; 0 until it has said anything.
CREATE TABLE planned_tasks (
    task_id            uuid PRIMARY KEY,
    user_id            uuid    NOT NULL,
    goal_id            uuid    NOT NULL,
    version            bigint  NOT NULL DEFAULT 0,
    plan_number        integer NOT NULL,
    order_in_goal      integer NOT NULL,
    week_number        integer NOT NULL,
    day_number_in_week integer NOT NULL,
    milestone          text    NOT NULL,
    kind               text    NOT NULL,
    title              text    NOT NULL,
    description        text    NOT NULL,
    due_date           date    NOT NULL,
    estimated_duration integer NOT NULL,
    status             text    NOT NULL,
    dropped            boolean NOT NULL DEFAULT false,
    moved_by_user      boolean NOT NULL DEFAULT false,
    closed_at          timestamptz
);
CREATE INDEX planned_tasks_of_goal ON planned_tasks (user_id, goal_id, order_in_goal);
