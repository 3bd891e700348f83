-- What this service knows of users' limits, from LimitsChanged. Null is no limit; whoever has no row yet has the limits
-- of the tier that the access token names.
CREATE TABLE known_limits (
    user_id                uuid PRIMARY KEY,
    version                bigint NOT NULL,
    active_tasks           int,
    subtasks_per_task      int,
    notes                  int,
    note_characters        int,
    description_characters int,
    due_days_ahead         int
);
