-- A text that its user wrote is not replaced by any plan, nor is its task dropped.
ALTER TABLE planned_tasks ADD COLUMN edited_by_user boolean NOT NULL DEFAULT false;
