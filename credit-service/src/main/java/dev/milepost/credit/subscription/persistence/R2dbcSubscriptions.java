package dev.milepost.credit.subscription.persistence;

import dev.milepost.credit.subscription.Billing;
import dev.milepost.credit.subscription.Gift;
import dev.milepost.credit.subscription.PaidSubscription;
import dev.milepost.credit.subscription.Subscription;
import dev.milepost.credit.subscription.SubscriptionAnnouncements;
import dev.milepost.credit.subscription.SubscriptionEvent;
import dev.milepost.credit.subscription.SubscriptionState;
import dev.milepost.credit.subscription.SubscriptionTerms;
import dev.milepost.credit.subscription.Subscriptions;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.event.Change;
import dev.milepost.kit.security.UserId;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Subscriptions in the table `subscriptions`; what is paid for is in `billings`.
@Component
class R2dbcSubscriptions implements Subscriptions {

    private static final String FIND =
            """
            SELECT subscriptions.*, billings.subscription, billings.customer, billings.status, billings.begun_at,
                   billings.period_start, billings.period_end, billings.cancel_at_period_end, billings.period_paid,
                   billings.failed_payments, billings.state, billings.grace_until, billings.credited_period,
                   billings.reading
              FROM subscriptions LEFT JOIN billings USING (user_id)
             WHERE user_id = :user_id
             ORDER BY billings.begun_at, billings.subscription
            """;
    private static final String SAVE =
            """
            INSERT INTO subscriptions (user_id, given, set_by, set_reason, credits_due, version, changed_at)
            VALUES (:user_id, :given, :set_by, :set_reason, :credits_due, :version, :changed_at)
            ON CONFLICT (user_id) DO UPDATE
               SET given = excluded.given, set_by = excluded.set_by, set_reason = excluded.set_reason,
                   credits_due = excluded.credits_due, version = excluded.version, changed_at = excluded.changed_at
            """;
    private static final String SAVE_BILLING =
            """
            INSERT INTO billings (user_id, subscription, customer, status, begun_at, period_start, period_end,
                                  cancel_at_period_end, period_paid, failed_payments, state, grace_until,
                                  credited_period, reading, look_again_at)
            VALUES (:user_id, :subscription, :customer, :status, :begun_at, :period_start, :period_end,
                    :cancel_at_period_end, :period_paid, :failed_payments, :state, :grace_until,
                    :credited_period, :reading, :look_again_at)
            ON CONFLICT (user_id, subscription) DO UPDATE
               SET customer = excluded.customer, status = excluded.status,
                   begun_at = excluded.begun_at, period_start = excluded.period_start,
                   period_end = excluded.period_end, cancel_at_period_end = excluded.cancel_at_period_end,
                   period_paid = excluded.period_paid, failed_payments = excluded.failed_payments,
                   state = excluded.state, grace_until = excluded.grace_until,
                   credited_period = excluded.credited_period, reading = excluded.reading,
                   look_again_at = excluded.look_again_at
            """;
    private static final String GRACE_OVER =
            """
            SELECT user_id FROM billings
             WHERE state = 'GRACE' AND grace_until <= :now
             ORDER BY grace_until LIMIT :at_most
            """;
    private static final String MONTH_BEGUN =
            """
            SELECT user_id FROM subscriptions
             WHERE given AND credits_due <= :now
             ORDER BY credits_due LIMIT :at_most
            """;
    private static final String CLAIM =
            """
            UPDATE billings SET look_again_at = :later
             WHERE subscription IN (SELECT subscription FROM billings
                                     WHERE look_again_at <= :now
                                     ORDER BY look_again_at LIMIT :at_most
                                       FOR UPDATE SKIP LOCKED)
            RETURNING subscription
            """;
    private static final String NEXT_READING = "SELECT nextval('billing_readings') AS number";

    private final DatabaseClient database;
    private final SubscriptionAnnouncements announcements;
    private final SubscriptionTerms terms;
    private final Clock clock;

    R2dbcSubscriptions(
            DatabaseClient database,
            SubscriptionAnnouncements announcements,
            SubscriptionTerms terms,
            Clock clock) {
        this.database = database;
        this.announcements = announcements;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public Mono<Subscription> of(UserId user) {
        return database.sql(FIND)
                .bind("user_id", user.value())
                .map(R2dbcSubscriptions::known)
                .all()
                .reduce(R2dbcSubscriptions::together)
                .switchIfEmpty(Mono.fromSupplier(() -> Subscription.none(user, clock.instant())));
    }

    @Override
    public Mono<Void> save(Change<Subscription, SubscriptionEvent> change) {
        return saved(change.state())
                .then(Mono.defer(() -> billed(change.state())))
                .then(Mono.defer(() -> announcements.announce(change.events())));
    }

    @Override
    public Mono<List<UserId>> withGraceOver(Instant now, int atMost) {
        return users(GRACE_OVER, now, atMost);
    }

    @Override
    public Mono<List<UserId>> withMonthBegun(Instant now, int atMost) {
        return users(MONTH_BEGUN, now, atMost);
    }

    @Override
    public Mono<List<String>> claimToLookAt(int atMost) {
        Instant now = clock.instant();
        return database.sql(CLAIM)
                .bind("now", now)
                .bind("later", now.plus(terms.lookAgain()))
                .bind("at_most", atMost)
                .map(row -> Columns.value(row, "subscription", String.class))
                .all()
                .collectList();
    }

    @Override
    public Mono<Long> nextReading() {
        return database.sql(NEXT_READING)
                .map(row -> Columns.value(row, "number", Long.class))
                .one();
    }

    private Mono<List<UserId>> users(String due, Instant now, int atMost) {
        return database.sql(due)
                .bind("now", now)
                .bind("at_most", atMost)
                .map(row -> new UserId(Columns.value(row, "user_id", UUID.class)))
                .all()
                .collectList();
    }

    private Mono<Void> saved(Subscription subscription) {
        Gift gift = subscription.gift();
        return database.sql(SAVE)
                .bind("user_id", subscription.user().value())
                .bind("given", subscription.isGiven())
                .bind(
                        "set_by",
                        Columns.nullable(gift == null ? null : gift.admin().value(), UUID.class))
                .bind(
                        "set_reason",
                        Columns.nullable(gift == null ? null : gift.reason(), String.class))
                .bind(
                        "credits_due",
                        Columns.nullable(gift == null ? null : gift.creditsDue(), Instant.class))
                .bind("version", subscription.version())
                .bind("changed_at", subscription.changedAt())
                .then();
    }

    private Mono<Void> billed(Subscription subscription) {
        return Flux.fromIterable(subscription.billings())
                .concatMap(billing -> insertion(subscription.user(), billing).then())
                .then();
    }

    private GenericExecuteSpec insertion(UserId user, Billing billing) {
        PaidSubscription paid = billing.paid();
        return database.sql(SAVE_BILLING)
                .bind("user_id", user.value())
                .bind("subscription", paid.id())
                .bind("customer", paid.customer())
                .bind("status", paid.status().name())
                .bind("begun_at", paid.begunAt())
                .bind("period_start", paid.periodStart())
                .bind("period_end", paid.periodEnd())
                .bind("cancel_at_period_end", paid.cancelAtPeriodEnd())
                .bind("period_paid", paid.periodPaid())
                .bind("failed_payments", paid.failedPayments())
                .bind("state", billing.state().name())
                .bind("grace_until", Columns.nullable(billing.graceUntil(), Instant.class))
                .bind("credited_period", Columns.nullable(billing.creditedPeriod(), Instant.class))
                .bind("reading", billing.reading())
                .bind(
                        "look_again_at",
                        Columns.nullable(
                                billing.lookAgainAt(clock.instant(), terms.lookAgain()),
                                Instant.class));
    }

    /// Of one row: with one billing, or none.
    private static Subscription known(Readable row) {
        UserId user = new UserId(Columns.value(row, "user_id", UUID.class));
        return new Subscription(
                user,
                gift(row),
                row.get("subscription") == null ? List.of() : List.of(billing(user, row)),
                Columns.value(row, "version", Long.class),
                Columns.value(row, "changed_at", Instant.class));
    }

    /// The billings of two rows of one user.
    private static Subscription together(Subscription first, Subscription second) {
        return new Subscription(
                first.user(),
                first.gift(),
                Stream.concat(first.billings().stream(), second.billings().stream()).toList(),
                first.version(),
                first.changedAt());
    }

    private static @Nullable Gift gift(Readable row) {
        UUID admin = row.get("set_by", UUID.class);
        return admin == null
                ? null
                : new Gift(
                        new UserId(admin),
                        Columns.value(row, "set_reason", String.class),
                        Columns.value(row, "given", Boolean.class),
                        Columns.value(row, "credits_due", Instant.class));
    }

    private static Billing billing(UserId user, Readable row) {
        return new Billing(
                paid(user, row),
                Columns.constant(row, "state", SubscriptionState.class),
                row.get("grace_until", Instant.class),
                row.get("credited_period", Instant.class),
                Columns.value(row, "reading", Long.class));
    }

    private static PaidSubscription paid(UserId user, Readable row) {
        return new PaidSubscription(
                Columns.value(row, "subscription", String.class),
                Columns.value(row, "customer", String.class),
                user,
                Columns.constant(row, "status", PaidSubscription.Status.class),
                Columns.value(row, "begun_at", Instant.class),
                Columns.value(row, "period_start", Instant.class),
                Columns.value(row, "period_end", Instant.class),
                Columns.value(row, "cancel_at_period_end", Boolean.class),
                Columns.value(row, "period_paid", Boolean.class),
                Columns.value(row, "failed_payments", Integer.class));
    }
}
