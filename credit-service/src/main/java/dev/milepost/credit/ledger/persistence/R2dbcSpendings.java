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

/// Spends for several users by one statement, which reads their accounts, takes of each kind in their order, appends the entries and
/// tells of them.
@Component
class R2dbcSpendings {

    /// Takes of each kind what the ones before it cannot pay, of what is not set aside. An account that somebody else is at is left
    /// out, as if it had too little: nobody waits for another one's account.
    private static final String SPEND =
            """
            WITH wanted AS (
                SELECT * FROM unnest(:ids::uuid[], :user_ids::uuid[], :amounts::int[], :days::date[], :categories::text[],
                                     :references::text[], :reasons::text[], :times::timestamptz[]) WITH ORDINALITY
                    AS w(id, user_id, amount, day, category, reference, reason, created_at, position)),
            held AS MATERIALIZED (
                SELECT user_id FROM credit_accounts JOIN wanted USING (user_id)
                   FOR UPDATE OF credit_accounts SKIP LOCKED),
            spent AS (
                UPDATE credit_accounts AS a
                   SET daily = a.daily - least(a.daily - a.daily_held, w.amount),
                       subscription = a.subscription - least(a.subscription - a.subscription_held,
                           greatest(w.amount - (a.daily - a.daily_held), 0)),
                       purchased = a.purchased - least(a.purchased - a.purchased_held,
                           greatest(w.amount - (a.daily - a.daily_held) - (a.subscription - a.subscription_held), 0)),
                       kickstart = a.kickstart
                           - greatest(w.amount - (a.daily - a.daily_held) - (a.subscription - a.subscription_held)
                                               - (a.purchased - a.purchased_held), 0)
                  FROM wanted AS w JOIN held USING (user_id)
                 WHERE a.user_id = w.user_id AND a.welcomed AND a.renewed_on >= w.day
                   AND a.daily - a.daily_held + a.subscription - a.subscription_held + a.purchased - a.purchased_held
                       + a.kickstart - a.kickstart_held >= w.amount
                   AND NOT EXISTS (SELECT FROM ledger_entries AS known
                                    WHERE known.user_id = w.user_id AND known.type = 'SPEND'
                                      AND known.reference = w.reference)
                RETURNING w.*, new.daily - old.daily AS daily, new.subscription - old.subscription AS subscription,
                          new.purchased - old.purchased AS purchased, new.kickstart - old.kickstart AS kickstart,
                          new.daily + new.subscription + new.purchased + new.kickstart AS balance_after),
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

    /// The entries of those that could be made. It is one commit, or a part of the caller's transaction.
    ///
    /// @param asked each of another user
    Mono<List<LedgerEntry>> made(List<AskedSpending> asked) {
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
                .bind("user_ids", Columns.of(asked, UUID[]::new, one -> one.user().value()))
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
