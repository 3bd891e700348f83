package dev.milepost.credit.ledger.persistence;

import dev.milepost.credit.ledger.LedgerAnnouncements;
import dev.milepost.credit.ledger.LedgerEntry;
import dev.milepost.credit.ledger.Spending;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.event.TracedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Makes many spendings by one statement, which reads the accounts, takes of each kind in their order, appends the entries and tells
/// of them.
@Component
class R2dbcSpendings implements Spendings {

    /// Takes of each kind what the ones before it cannot pay, of what is not set aside; of several spendings of a user each takes what
    /// those before it have left. An account that somebody else is at is left out, as if it had too little: nobody waits for another
    /// one's account. `OFFSET 0` keeps the ledger from being joined: a plan from when it was small would go on reading all of it.
    private static final String SPEND =
            """
            WITH wanted AS (
                SELECT * FROM unnest(:ids::uuid[], :user_ids::uuid[], :amounts::int[], :days::date[], :categories::text[],
                                     :references::text[], :reasons::text[], :times::timestamptz[]) WITH ORDINALITY
                    AS w(id, user_id, amount, day, category, reference, reason, created_at, position)),
            account AS MATERIALIZED (
                SELECT user_id, renewed_on, daily - daily_held AS d, subscription - subscription_held AS s,
                       purchased - purchased_held AS p, kickstart - kickstart_held AS k,
                       daily + subscription + purchased + kickstart AS balance
                  FROM credit_accounts
                 WHERE user_id = ANY(:user_ids::uuid[]) AND welcomed
                   FOR UPDATE SKIP LOCKED),
            payable AS (
                SELECT w.*, a.d, a.s, a.p, a.k, a.balance,
                       CAST(sum(w.amount) OVER (PARTITION BY w.user_id ORDER BY w.id) AS int) AS upto
                  FROM wanted AS w JOIN account AS a USING (user_id)
                 WHERE a.renewed_on >= w.day
                   AND NOT EXISTS (SELECT FROM ledger_entries AS known
                                    WHERE known.user_id = w.user_id AND known.type = 'SPEND'
                                      AND known.reference = w.reference
                                   OFFSET 0)),
            spent AS (
                SELECT id, user_id, amount, category, reference, reason, created_at, position,
                       least(upto - amount, d) - least(upto, d) AS daily,
                       least(greatest(upto - amount - d, 0), s) - least(greatest(upto - d, 0), s) AS subscription,
                       least(greatest(upto - amount - d - s, 0), p) - least(greatest(upto - d - s, 0), p) AS purchased,
                       greatest(upto - amount - d - s - p, 0) - greatest(upto - d - s - p, 0) AS kickstart,
                       balance - upto AS balance_after
                  FROM payable WHERE upto <= d + s + p + k),
            taken AS (
                UPDATE credit_accounts AS a
                   SET daily = a.daily + t.daily, subscription = a.subscription + t.subscription,
                       purchased = a.purchased + t.purchased, kickstart = a.kickstart + t.kickstart
                  FROM (SELECT user_id, sum(daily) AS daily, sum(subscription) AS subscription,
                               sum(purchased) AS purchased, sum(kickstart) AS kickstart
                          FROM spent GROUP BY user_id) AS t
                 WHERE a.user_id = t.user_id),
            entry AS (
                INSERT INTO ledger_entries (id, user_id, type, category, daily, subscription, purchased, kickstart,
                                            balance_after, reference, reason, created_at)
                SELECT id, user_id, 'SPEND', category, daily, subscription, purchased, kickstart,
                       balance_after, reference, reason, created_at
                  FROM spent
                RETURNING *),
            told AS (%s)
            SELECT * FROM entry
            """
                    .formatted(
                            Outbox.told(
                                    "(SELECT position, balance_after FROM spent WHERE amount > 0)",
                                    "balance_after"));

    private final DatabaseClient database;
    private final Outbox outbox;
    private final LedgerAnnouncements announcements;

    R2dbcSpendings(DatabaseClient database, Outbox outbox, LedgerAnnouncements announcements) {
        this.database = database;
        this.outbox = outbox;
        this.announcements = announcements;
    }

    @Override
    public Mono<List<LedgerEntry>> made(List<AskedSpending> asked) {
        List<TracedEvent> events =
                asked.stream()
                        .map(one ->
                                new TracedEvent(
                                        announcements.ahead(one.entry(), one.spending()),
                                        one.requestId()))
                        .toList();
        return outbox.tell(events, statement(asked), EntryRow::entry);
    }

    private GenericExecuteSpec statement(List<AskedSpending> asked) {
        return database.sql(SPEND)
                .bind("ids", Columns.of(asked, UUID[]::new, AskedSpending::entry))
                .bind("user_ids", column(asked, UUID[]::new, one -> one.user().value()))
                .bind("amounts", column(asked, Integer[]::new, Spending::amount))
                .bind("days", column(asked, LocalDate[]::new, Spending::day))
                .bind("categories", column(asked, String[]::new, one -> one.operation().name()))
                .bind("references", column(asked, String[]::new, Spending::reference))
                .bind("reasons", column(asked, String[]::new, one -> one.operation().words()))
                .bind("times", column(asked, Instant[]::new, Spending::at));
    }

    private static <T> T[] column(
            List<AskedSpending> asked, IntFunction<T[]> array, Function<Spending, T> value) {
        return Columns.of(asked, array, one -> value.apply(one.spending()));
    }
}
