-- A debit of one credit, for pgbench: the shortest statement that does all that is owed to one. The service makes several at once by
-- a longer one.
\set number random(:first, :last)
\set person :number + 100000000000
\set fresh random(100000000000, 900000000000)
WITH spent AS (
    UPDATE credit_accounts
       SET daily = daily - least(daily - daily_held, 1),
           subscription = subscription - least(subscription - subscription_held,
               greatest(1 - (daily - daily_held), 0)),
           purchased = purchased - least(purchased - purchased_held,
               greatest(1 - (daily - daily_held) - (subscription - subscription_held), 0)),
           kickstart = kickstart
               - greatest(1 - (daily - daily_held) - (subscription - subscription_held) - (purchased - purchased_held), 0)
     WHERE user_id = ('00000000-0000-7000-8000-' || :person)::uuid AND welcomed
       AND renewed_on >= (now() AT TIME ZONE 'UTC')::date
       AND daily - daily_held + subscription - subscription_held + purchased - purchased_held
           + kickstart - kickstart_held >= 1
       AND NOT EXISTS (SELECT FROM ledger_entries AS known
                        WHERE known.user_id = ('00000000-0000-7000-8000-' || :person)::uuid AND known.type = 'SPEND'
                          AND known.reference = 'pgbench-' || :fresh)
    RETURNING user_id, new.daily - old.daily AS daily, new.subscription - old.subscription AS subscription,
              new.purchased - old.purchased AS purchased, new.kickstart - old.kickstart AS kickstart,
              new.daily + new.subscription + new.purchased + new.kickstart AS balance_after),
entry AS (
    INSERT INTO ledger_entries (id, user_id, type, category, daily, subscription, purchased, kickstart,
                                balance_after, reference, reason, created_at)
    SELECT ('00000000-0000-7000-a000-' || :fresh)::uuid, user_id, 'SPEND', 'CHAT', daily, subscription, purchased, kickstart,
           balance_after, 'pgbench-' || :fresh, 'An answer of the assistant', now()
      FROM spent
    RETURNING *),
told AS (
    INSERT INTO outbox (id, lane, type, dataschema, subject, user_id, payload, request_id, occurred_at)
    SELECT id, 0, 'CreditsSpent', 'contracts/credit/CreditsSpent.v1', user_id, user_id,
           CAST(jsonb_build_object('user_id', user_id, 'entry_id', id, 'amount', 1, 'category', category,
                                   'reference', reference, 'balance_after', balance_after, 'spent_at', created_at) AS text),
           'request-of-pgbench', now()
      FROM entry)
SELECT * FROM entry;
