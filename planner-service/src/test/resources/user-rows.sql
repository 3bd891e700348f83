INSERT INTO planned_goals (goal_id, user_id, version, settings_version, status, name, topic, skill_level, duration_days,
                           time_per_day_hours, start_date, end_date, rest_days, adaptation_mode, timezone, changed_at)
VALUES ('<goal>', '<user>', 1, 1, 'OPEN', 'Learn Python', 'Python', 'BEGINNER', 30, 1, '2026-03-02', '2026-03-31',
        '{SUNDAY}', 'REVIEW', 'UTC', now());
INSERT INTO planned_tasks (task_id, user_id, goal_id, plan_number, order_in_goal, week_number, day_number_in_week, milestone,
                           kind, title, description, due_date, estimated_duration, status)
VALUES ('<task>', '<user>', '<goal>', 1, 1, 1, 1, 'Begin', 'LEARN', 'Install it', 'By the book', '2026-03-02', 30, 'PENDING');
INSERT INTO planned_users (user_id, version, daily_budget_minutes, changed_at) VALUES ('<user>', 1, 90, now());
INSERT INTO revision_requests (goal_id, user_id, triggers, sequence, first_at, due_at, words)
VALUES ('<goal>', '<user>', '["TASK_SKIPPED"]', 1, now(), now() + interval '30 days', 'Less on Fridays');
INSERT INTO revision_causes (goal_id, event_id, user_id, event_type, at, sequence)
VALUES ('<goal>', '<event>', '<user>', 'TaskSkipped', now(), 1);
INSERT INTO plan_runs (id, user_id, goal_id, number, trigger, outcome, source, reason, model_calls, input_tokens,
                       output_tokens, latency_ms, attempts, violations, created_at)
VALUES ('<run>', '<user>', '<goal>', 1, 'GOAL_CREATED', 'PUBLISHED', 'MODEL', 'A first plan', 1, 900, 700, 1200, 1, '{}', now());
INSERT INTO plan_proposals (goal_id, user_id, proposal_id, based_on_number, settings_version, content, created_at)
VALUES ('<goal>', '<user>', '<proposal>', 1, 1, '{"tasks": []}', now());
INSERT INTO former_plans (goal_id, user_id, number, places) VALUES ('<goal>', '<user>', 1, '[]');
INSERT INTO deleted_tasks (user_id, task_id, goal_id) VALUES ('<user>', '<gone>', '<goal>');
