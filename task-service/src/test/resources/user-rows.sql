INSERT INTO known_goals (goal_id, user_id, name, status, version) VALUES ('<goal>', '<user>', 'Learn Python', 'OPEN', 1);
INSERT INTO known_users (user_id, timezone) VALUES ('<user>', 'Europe/Berlin');
INSERT INTO known_limits (user_id, version, active_tasks) VALUES ('<user>', 1, 50);
INSERT INTO series (id, user_id, anchor, status, rrule, starts_at, all_day, timezone, exdates, title, description, priority,
                    tags, hidden, made, version, created_at, updated_at)
VALUES ('<series>', '<user>', 'SCHEDULE', 'ACTIVE', 'FREQ=DAILY', '2026-03-02', true, 'UTC', '{}', 'Water the plants', '',
        'LOW', '{home}', false, 1, 1, now(), now());
INSERT INTO tasks (id, user_id, title, description, status, priority, version, source, series_id, recurrence_id, created_at,
                   updated_at)
VALUES ('<task>', '<user>', 'Water the plants', '', 'COMPLETED', 'LOW', 2, 'USER', '<series>', '2026-03-02', now(), now()),
       ('<gone>', '<user>', 'Gone', '', 'COMPLETED', 'LOW', 1, 'USER', NULL, NULL, now(), now());
DELETE FROM tasks WHERE id = '<gone>';
INSERT INTO series_instances (series_id, recurrence_id, task_id, left_version) VALUES ('<series>', '2026-03-02', '<task>', 1);
INSERT INTO subtasks (id, task_id, title, position, source, created_at)
VALUES ('<subtask>', '<task>', 'The balcony', 1, 'MANUAL', now());
INSERT INTO notes (id, user_id, task_id, content, pinned, version, created_at, updated_at)
VALUES ('<note>', '<user>', '<task>', 'Not too much', false, 1, now(), now());
INSERT INTO task_history (user_id, task_id, version, at, what) VALUES ('<user>', '<task>', 1, now(), 'CREATED');
INSERT INTO applied_plans (user_id, plan_id, goal_id, number, source, trigger, reason, causes, cause_count, applied_at)
VALUES ('<user>', '<plan>', '<goal>', 1, 'MODEL', 'GOAL_CREATED', 'A first plan', '[]', 0, now());
INSERT INTO tombstones (id, user_id, kind, title, task_count, subtask_count, note_count, remains, deleted_at, recoverable_until)
VALUES ('<tombstone>', '<user>', 'TASK', 'Gone', 1, 0, 0, '{"tasks": []}', now(), now() + interval '30 days');
INSERT INTO templates (id, user_id, title, description, priority, tags, subtasks, version, created_at, updated_at)
VALUES ('<template>', '<user>', 'Pack', '', 'LOW', '{travel}', '{socks}', 1, now(), now());
INSERT INTO focus_sessions (id, user_id, task_id, state, planned_minutes, break_minutes, started_at, focused_seconds,
                            last_sign_at, ended_at, end_reason, version)
VALUES ('<session>', '<user>', '<task>', 'COMPLETED', 25, 5, now(), 600, now(), now(), 'USER', 1);
