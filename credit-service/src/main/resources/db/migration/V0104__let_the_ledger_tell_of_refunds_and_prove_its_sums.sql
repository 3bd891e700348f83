-- Besides what comes, goes and runs out: what was set aside and is free again (moves nothing), and what is paid back.
-- A spending may be for nothing, when its price is: its entry remembers that it was done.
ALTER TABLE ledger_entries
    DROP CONSTRAINT ledger_entries_type_check,
    DROP CONSTRAINT ledger_entries_check,
    ADD CONSTRAINT ledger_entries_type_is_known CHECK (type IN ('GRANT', 'SPEND', 'EXPIRE', 'RELEASE', 'REFUND')),
    ADD CONSTRAINT ledger_entries_sign_fits_type CHECK (
        CASE WHEN type IN ('GRANT', 'REFUND') THEN least(daily, subscription, purchased, kickstart) >= 0
                                                   AND daily + subscription + purchased + kickstart > 0
             WHEN type = 'RELEASE' THEN (daily, subscription, purchased, kickstart) = (0, 0, 0, 0)
             ELSE greatest(daily, subscription, purchased, kickstart) <= 0
                  AND (type = 'SPEND' OR daily + subscription + purchased + kickstart < 0) END),
    -- Who gave credits by hand or paid them back: a user's id, or a service's name. Null for what happens by rule.
    ADD COLUMN granted_by text;

-- Nothing is granted, spent, expired or paid back twice for one reference. The daily credits of a day are one grant with
-- the reference daily:<day>. What is reserved again under one reference can become free again more than once.
DROP INDEX ledger_entries_once;
CREATE UNIQUE INDEX ledger_entries_once ON ledger_entries (user_id, type, reference) WHERE type <> 'RELEASE';

-- Every kind of a user's credits of which the balance is not what the entries add up to, or the part that is set aside
-- not what the reservations are holding: none, ever.
CREATE VIEW ledger_mismatches AS
SELECT account.user_id, part.kind, part.balance, part.entries, part.held, part.reserved
  FROM credit_accounts AS account
  LEFT JOIN (SELECT user_id, sum(daily) AS daily, sum(subscription) AS subscription, sum(purchased) AS purchased,
                    sum(kickstart) AS kickstart
               FROM ledger_entries GROUP BY user_id) AS booked ON booked.user_id = account.user_id
  LEFT JOIN (SELECT user_id, sum(daily) AS daily, sum(subscription) AS subscription, sum(purchased) AS purchased,
                    sum(kickstart) AS kickstart
               FROM reservations WHERE state = 'HELD' GROUP BY user_id) AS aside ON aside.user_id = account.user_id
 CROSS JOIN LATERAL (VALUES
       ('DAILY', account.daily, coalesce(booked.daily, 0), account.daily_held, coalesce(aside.daily, 0)),
       ('SUBSCRIPTION', account.subscription, coalesce(booked.subscription, 0), account.subscription_held,
                        coalesce(aside.subscription, 0)),
       ('PURCHASED', account.purchased, coalesce(booked.purchased, 0), account.purchased_held,
                     coalesce(aside.purchased, 0)),
       ('KICKSTART', account.kickstart, coalesce(booked.kickstart, 0), account.kickstart_held,
                     coalesce(aside.kickstart, 0))) AS part (kind, balance, entries, held, reserved)
 WHERE part.balance <> part.entries OR part.held <> part.reserved;
