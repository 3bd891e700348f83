-- The identifiers of planned tasks that their users deleted, so that no plan that was being thought up at that moment, and no
-- late fact of one, makes them again.
CREATE TABLE deleted_tasks (
    user_id uuid NOT NULL,
    task_id uuid NOT NULL,
    goal_id uuid NOT NULL,
    PRIMARY KEY (user_id, task_id)
);
-- To forget a goal.
CREATE INDEX deleted_tasks_of_goal ON deleted_tasks (user_id, goal_id);
