-- Whether the user can take the change of the newest plan back; null without a plan.
ALTER TABLE goals ADD COLUMN plan_undoable boolean;
UPDATE goals SET plan_undoable = false WHERE plan_number IS NOT NULL;
