-- Quick add finds goals by their names (`call mum @family`): serves R2dbcNamedGoals.
CREATE INDEX known_goals_of_user ON known_goals (user_id, goal_id);
