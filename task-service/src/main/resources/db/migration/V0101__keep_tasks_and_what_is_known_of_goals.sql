-- What this service knows of goals, from their events. A deleted goal stays as a tombstone, so that a plan that
-- arrives late does not bring it back; a plan that arrives before its goal makes a row that the goal completes.
CREATE TABLE known_goals (
    goal_id     uuid PRIMARY KEY,
    user_id     uuid    NOT NULL,
    name        text,
    status      text    NOT NULL,
    version     bigint  NOT NULL,
    plan_number int     NOT NULL DEFAULT 0
);

CREATE TABLE known_users (
    user_id  uuid PRIMARY KEY,
    timezone text NOT NULL
);

CREATE TABLE tasks (
    id                    uuid PRIMARY KEY,
    user_id               uuid        NOT NULL,
    goal_id               uuid        NOT NULL,
    title                 text        NOT NULL,
    description           text        NOT NULL,
    kind                  text        NOT NULL,
    milestone             text        NOT NULL,
    status                text        NOT NULL,
    due_date              date        NOT NULL,
    original_planned_date date        NOT NULL,
    estimated_duration    int         NOT NULL,
    order_in_goal         int         NOT NULL,
    week_number           int         NOT NULL,
    day_number_in_week    int         NOT NULL,
    plan_number           int         NOT NULL,
    change                text        NOT NULL,
    previous_due_date     date,
    change_reason         text,
    skip_reason           text,
    moved_by_user         boolean     NOT NULL DEFAULT false,
    completed_at          timestamptz,
    version               bigint      NOT NULL,
    created_at            timestamptz NOT NULL,
    updated_at            timestamptz NOT NULL
);

-- Today, date ranges and the whole list, in the order that they are shown in.
CREATE INDEX tasks_of_user_by_date ON tasks (user_id, due_date, order_in_goal, id);
-- The tasks of one goal: its list, and the diff with a plan.
CREATE INDEX tasks_of_goal ON tasks (goal_id, due_date, order_in_goal, id);
-- What may become overdue: only open tasks, which are few beside all.
CREATE INDEX tasks_that_can_become_overdue ON tasks (due_date, id) WHERE status IN ('PENDING', 'IN_PROGRESS');
