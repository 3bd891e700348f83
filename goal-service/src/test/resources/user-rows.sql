INSERT INTO goals (id, user_id, version, name, topic, skill_level, duration_days, time_per_day_hours, wanted_start_date,
                   rest_days, adaptation_mode, timezone, start_date, end_date, status, status_since, plan_number,
                   plan_source, plan_trigger, plan_reason, plan_created_at, plan_kept, plan_moved, plan_added,
                   plan_dropped, plan_undoable, created_at, updated_at)
VALUES ('<goal>', '<user>', 1, 'Learn Python', 'Python', 'BEGINNER', 30, 1, '2026-03-02', '{SUNDAY}', 'REVIEW', 'UTC',
        '2026-03-02', '2026-03-31', 'ACTIVE', now(), 1, 'MODEL', 'GOAL_CREATED', 'A first plan', now(), 0, 0, 1, 0, false,
        now(), now());
INSERT INTO roadmap_items (user_id, goal_id, task_id, version, order_in_goal, milestone, kind, title, description, status,
                           due_date, original_planned_date, estimated_duration, change)
VALUES ('<user>', '<goal>', '<task>', 1, 1, 'Begin', 'LEARN', 'Install it', 'By the book', 'PENDING', '2026-03-02',
        '2026-03-02', 30, 'ADDED');
INSERT INTO proposals (id, user_id, goal_id, number, source, trigger, reason, end_date, tasks, dropped, status, proposed_at)
VALUES ('<proposal>', '<user>', '<goal>', 2, 'MODEL', 'TASK_SKIPPED', 'You skipped much', '2026-04-02', '[]', '[]', 'OPEN', now());
INSERT INTO goal_notices (id, user_id, goal_id, type, data, at)
VALUES ('<notice>', '<user>', '<goal>', 'plan.changed', '{}', now() + interval '1 day');
INSERT INTO user_budgets (user_id, version, daily_budget_minutes) VALUES ('<user>', 1, 90);
