-- How stable plans are: what a plan moved, and by how many days altogether. A first plan moves nothing.
ALTER TABLE plan_runs
    ADD COLUMN moved_tasks integer NOT NULL DEFAULT 0,
    ADD COLUMN moved_days  integer NOT NULL DEFAULT 0;
