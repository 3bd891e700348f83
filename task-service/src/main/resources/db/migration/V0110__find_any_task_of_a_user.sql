-- Lists, search and changes. Every index of a list leads with user_id: what one user pays does not depend on all others.
-- Both extensions are trusted: the owner of the database may create them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- The words of a text between single spaces, as they are searched for.
CREATE FUNCTION words_of(phrase text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN trim(regexp_replace(searchable(phrase) COLLATE pg_c_utf8, '[^[:alnum:]]+', ' ', 'g'));

-- The title's words, a bar, the description's words; a space before and after each word. So ' milk' is where a word begins
-- with it, ' milk ' where it is the word, and what stands before the bar is the title in an order for people.
ALTER TABLE tasks DROP COLUMN search_text;
ALTER TABLE tasks
    ADD COLUMN search_text text NOT NULL
        GENERATED ALWAYS AS (' ' || words_of(title) || ' | ' || words_of(description) || ' ') STORED;

-- Words and tags of one user. New rows wait in a list that every search reads, so it is kept short.
CREATE INDEX tasks_of_user_by_words
    ON tasks USING gin (user_id, search_text gin_trgm_ops, tags) WITH (gin_pending_list_limit = 256);

-- What is open: the list most looked at, what is late, how many there are.
DROP INDEX tasks_of_user_due_on;
CREATE INDEX tasks_of_user_open
    ON tasks (user_id, coalesce(due_date, DATE '9999-12-31'), coalesce(order_in_goal, 0), id)
    WHERE status IN ('PENDING', 'IN_PROGRESS', 'OVERDUE');

-- One for each order of the list.
CREATE INDEX tasks_of_user_by_priority
    ON tasks (user_id, priority, coalesce(due_date, DATE '9999-12-31'), coalesce(order_in_goal, 0), id);
CREATE INDEX tasks_of_user_by_title ON tasks (user_id, (split_part(search_text, '|', 1) COLLATE "C"), id);
CREATE INDEX tasks_of_user_by_creation ON tasks (user_id, created_at, id);
CREATE INDEX tasks_of_user_by_update ON tasks (user_id, updated_at, id);
CREATE INDEX tasks_of_template ON tasks (template_id) WHERE template_id IS NOT NULL;

-- Deletions are forgotten after a while.
CREATE INDEX deleted_tasks_by_age ON deleted_tasks (deleted_at);
