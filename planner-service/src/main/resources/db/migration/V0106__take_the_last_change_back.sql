-- Where the open tasks of a goal were before the newest change of its plan, which its user can take back.
CREATE TABLE former_plans (
    goal_id uuid PRIMARY KEY,
    user_id uuid    NOT NULL,
    number  integer NOT NULL,
    places  jsonb   NOT NULL
);
CREATE INDEX former_plans_of_user ON former_plans (user_id);
