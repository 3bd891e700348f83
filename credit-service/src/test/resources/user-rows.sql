INSERT INTO user_limits (user_id, tier, version, changed_at) VALUES ('<user>', 'PRO', 1, now());
INSERT INTO subscriptions (user_id, given, version, changed_at) VALUES ('<user>', false, 1, now());
INSERT INTO billings (user_id, subscription, customer, status, begun_at, period_start, period_end, cancel_at_period_end,
                      period_paid, failed_payments, state, reading)
VALUES ('<user>', 'sub_<one>', 'cus_<customer>', 'PAID', now(), now(), now() + interval '30 days', false, true, 0, 'ACTIVE', 1),
       ('<user>', 'sub_<two>', 'cus_<another>', 'ENDED', now(), now(), now() + interval '30 days', false, true, 0, 'CANCELLED', 1);
INSERT INTO subscription_checkouts (user_id, id, version, expires_at) VALUES ('<user>', '<page>', 1, now() + interval '1 day');
INSERT INTO pack_purchases (id, user_id, credits, cents, state, expires_at, look_again_at, created_at)
VALUES ('<purchase>', '<user>', 20, 500, 'PAID', now(), now() + interval '1 day', now());
INSERT INTO counted_things (user_id, measure, thing_id, at) VALUES ('<user>', 'TASKS', '<task>', now());
INSERT INTO task_origins (user_id, task_id, origin_id) VALUES ('<user>', '<restored>', '<task>');
INSERT INTO user_zones (user_id, version, since, zone) VALUES ('<user>', 1, now(), 'Europe/Berlin');
INSERT INTO active_days (user_id, day) VALUES ('<user>', '2026-03-02');
INSERT INTO achievement_progress (user_id, measure, value) VALUES ('<user>', 'TASKS', 1);
INSERT INTO unlocked_achievements (user_id, achievement, perk_kind, perk_amount, unlocked_at)
VALUES ('<user>', 'tasks_5', 'ACTIVE_TASKS', 15, now());
INSERT INTO credit_accounts (user_id, daily, kickstart, daily_held, welcomed, renewed_on)
VALUES ('<user>', 10, 5, 3, true, '2026-03-02');
INSERT INTO ledger_entries (id, user_id, type, category, daily, subscription, purchased, kickstart, balance_after, reference,
                            reason, created_at)
VALUES ('<entry>', '<user>', 'GRANT', 'KICKSTART', 0, 0, 0, 5, 5, 'kickstart', 'Welcome', now()),
       ('<daily>', '<user>', 'GRANT', 'DAILY', 10, 0, 0, 0, 15, 'daily:2026-03-02', 'A new day', now());
INSERT INTO reservations (id, user_id, operation, reference, state, daily, subscription, purchased, kickstart, held_on,
                          expires_at, created_at)
VALUES ('<held>', '<user>', 'PLAN', 'plan:<goal>', 'HELD', 3, 0, 0, 0, '2026-03-02', now() + interval '1 day', now());
