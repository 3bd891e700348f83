-- A task is of a plan or its user's own. What a plan gives a task is missing in one of the user's own, and an own task
-- needs neither goal nor day.
ALTER TABLE tasks
    ALTER COLUMN goal_id DROP NOT NULL,
    ALTER COLUMN kind DROP NOT NULL,
    ALTER COLUMN milestone DROP NOT NULL,
    ALTER COLUMN due_date DROP NOT NULL,
    ALTER COLUMN original_planned_date DROP NOT NULL,
    ALTER COLUMN estimated_duration DROP NOT NULL,
    ALTER COLUMN order_in_goal DROP NOT NULL,
    ALTER COLUMN week_number DROP NOT NULL,
    ALTER COLUMN day_number_in_week DROP NOT NULL,
    ALTER COLUMN plan_number DROP NOT NULL,
    ALTER COLUMN change DROP NOT NULL,
    ADD COLUMN source                  text    NOT NULL DEFAULT 'PLAN',
    ADD COLUMN priority                text    NOT NULL DEFAULT 'MEDIUM',
    ADD COLUMN tags                    text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN due_time                time,
    ADD COLUMN timezone                text,
    ADD COLUMN completed_by            text,
    ADD COLUMN hidden                  boolean NOT NULL DEFAULT false,
    ADD COLUMN archived                boolean NOT NULL DEFAULT false,
    ADD COLUMN subtask_count           int     NOT NULL DEFAULT 0,
    ADD COLUMN subtask_completed_count int     NOT NULL DEFAULT 0,
    ADD COLUMN focus_time_seconds      bigint  NOT NULL DEFAULT 0,
    ADD COLUMN template_id             uuid,
    ADD COLUMN series_id               uuid,
    ADD COLUMN recurrence_id           timestamp,
    ADD CONSTRAINT a_time_has_a_day_and_a_zone
        CHECK ((due_time IS NULL) = (timezone IS NULL) AND (due_time IS NULL OR due_date IS NOT NULL)),
    ADD CONSTRAINT a_planned_task_has_its_place
        CHECK (source <> 'PLAN' OR num_nulls(goal_id, kind, milestone, due_date, original_planned_date, estimated_duration,
                                             order_in_goal, week_number, day_number_in_week, plan_number, change) = 0);
UPDATE tasks SET completed_by = 'MANUAL' WHERE status = 'COMPLETED';
ALTER TABLE tasks ALTER COLUMN source DROP DEFAULT;

-- An occurrence of a series is made once, whoever makes it.
CREATE UNIQUE INDEX tasks_of_series ON tasks (series_id, recurrence_id) WHERE series_id IS NOT NULL;

-- Words as they are searched for: without accents, in lower case.
CREATE FUNCTION searchable(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN replace(replace(replace(translate(
               lower(regexp_replace(normalize(words, NFKD), '[\u0300-\u036f]+', '', 'g') COLLATE pg_c_utf8),
               'øłđðıħ', 'olddih'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe');
ALTER TABLE tasks
    ADD COLUMN search_text text NOT NULL GENERATED ALWAYS AS (searchable(title || ' ' || description)) STORED;

-- The transaction that changed a row last. A reader who remembers which transactions had ended when it looked finds all
-- later changes, also those of transactions that began before it looked and committed after; a counter would lose them.
ALTER TABLE tasks ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE FUNCTION remember_change() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    NEW.changed_in := pg_current_xact_id();
    RETURN NEW;
END
$$;
CREATE TRIGGER tasks_remember_change BEFORE UPDATE ON tasks FOR EACH ROW EXECUTE FUNCTION remember_change();
CREATE INDEX tasks_of_user_by_change ON tasks (user_id, changed_in, id);

-- The ids of tasks that are gone, and no word of them: for clients that were away, and so that no late plan makes a
-- deleted task again. A trigger writes it, because tasks go in several ways.
CREATE TABLE deleted_tasks (
    user_id    uuid        NOT NULL,
    task_id    uuid        NOT NULL,
    goal_id    uuid,
    deleted_at timestamptz NOT NULL DEFAULT now(),
    changed_in xid8        NOT NULL DEFAULT pg_current_xact_id(),
    PRIMARY KEY (task_id)
);
CREATE INDEX deleted_tasks_of_user_by_change ON deleted_tasks (user_id, changed_in, task_id);
CREATE FUNCTION remember_deletion() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    INSERT INTO deleted_tasks (user_id, task_id, goal_id) SELECT user_id, id, goal_id FROM gone ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;
CREATE TRIGGER tasks_remember_deletion AFTER DELETE ON tasks
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION remember_deletion();

-- Tasks without a day come last.
DROP INDEX tasks_of_user_by_date;
CREATE INDEX tasks_of_user_by_date
    ON tasks (user_id, coalesce(due_date, DATE '9999-12-31'), coalesce(order_in_goal, 0), id);
CREATE INDEX tasks_of_user_due_on ON tasks (user_id, due_date);
DROP INDEX tasks_of_goal;
CREATE INDEX tasks_of_goal
    ON tasks (goal_id, coalesce(due_date, DATE '9999-12-31'), coalesce(order_in_goal, 0), id);

ALTER TABLE task_history ALTER COLUMN goal_id DROP NOT NULL;
