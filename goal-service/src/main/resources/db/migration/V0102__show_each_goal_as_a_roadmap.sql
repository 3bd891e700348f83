-- The tasks of a goal as they were last heard of. version is the task's own, so that a late event changes nothing;
-- a goal that is deleted takes its roadmap along, and later events find nothing to change.
CREATE TABLE roadmap_items (
    user_id               uuid    NOT NULL,
    goal_id               uuid    NOT NULL,
    task_id               uuid    NOT NULL,
    version               integer NOT NULL,
    order_in_goal         integer NOT NULL,
    milestone             text    NOT NULL,
    kind                  text    NOT NULL,
    title                 text    NOT NULL,
    description           text    NOT NULL,
    status                text    NOT NULL,
    due_date              date    NOT NULL,
    original_planned_date date    NOT NULL,
    estimated_duration    integer NOT NULL,
    change                text    NOT NULL,
    previous_due_date     date,
    change_reason         text,
    PRIMARY KEY (user_id, goal_id, task_id),
    FOREIGN KEY (user_id, goal_id) REFERENCES goals (user_id, id) ON DELETE CASCADE
);
