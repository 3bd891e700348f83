package dev.milepost.credit.subscription;

import dev.milepost.credit.limit.Tier;
import dev.milepost.credit.subscription.PaidSubscription.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// What is known of one subscription that a user pays for.
///
/// @param paid as it was last read at the provider
/// @param graceUntil the end of the days of grace, from the moment in which too many payments had failed; null before
/// @param creditedPeriod the start of the last period whose credits were given
/// @param reading the number of the reading that this is from. Readings are numbered before the provider is asked.
public record Billing(
        PaidSubscription paid,
        SubscriptionState state,
        @Nullable Instant graceUntil,
        @Nullable Instant creditedPeriod,
        long reading) {

    /// Of several the one that brings the most counts, and of equal ones the one that began last.
    static final Comparator<Billing> WEIGHT =
            Comparator.comparing(Billing::bringsPro)
                    .thenComparing(Billing::isAlive)
                    .thenComparing(billing -> billing.paid().begunAt())
                    .thenComparing(billing -> billing.paid().id());

    /// Whether a reading says something newer. One that was begun earlier is passed over: whatever changed since it began has
    /// had, or will have, a reading of its own.
    static boolean isNews(@Nullable Billing known, PaidSubscription read, long reading) {
        return read.status() != Status.NOT_BEGUN && (known == null || reading > known.reading);
    }

    /// What follows from a reading.
    ///
    /// @param known of the same subscription
    static Billing of(
            @Nullable Billing known, PaidSubscription read, long reading, Dunning dunning) {
        Instant grace = dunning.graceUntil(known == null ? null : known.graceUntil, read);
        return new Billing(
                read,
                dunning.state(read, grace),
                grace,
                credited(known == null ? null : known.creditedPeriod, read),
                reading);
    }

    boolean bringsPro() {
        return state.tier() == Tier.PRO;
    }

    /// Whether it has not ended.
    boolean isAlive() {
        return state != SubscriptionState.NONE && state != SubscriptionState.CANCELLED;
    }

    boolean isOf(String subscription) {
        return paid.id().equals(subscription);
    }

    /// Whether the credits of the current period are due.
    boolean hasNewPeriodSince(@Nullable Billing known) {
        Instant before = known == null ? null : known.creditedPeriod;
        return creditedPeriod != null && !creditedPeriod.equals(before);
    }

    /// The same but for the number of the reading.
    boolean saysTheSameAs(@Nullable Billing other) {
        return other != null && equals(other.readAs(reading));
    }

    boolean isGraceOver(Instant now) {
        return state == SubscriptionState.GRACE && graceUntil != null && !now.isBefore(graceUntil);
    }

    Billing lapsed() {
        return new Billing(paid, SubscriptionState.LAPSED, graceUntil, creditedPeriod, reading);
    }

    /// When the provider is asked again although it told nothing; null when nothing can change any more. What waits for a
    /// payment is asked about every while, what is paid when its period should have been renewed.
    public @Nullable Instant lookAgainAt(Instant now, Duration aWhile) {
        if (!isAlive()) {
            return null;
        }
        boolean waits = state != SubscriptionState.LAPSED && !paid.periodPaid();
        Instant from = waits || paid.periodEnd().isBefore(now) ? now : paid.periodEnd();
        return from.plus(aWhile);
    }

    private Billing readAs(long number) {
        return new Billing(paid, state, graceUntil, creditedPeriod, number);
    }

    private static @Nullable Instant credited(@Nullable Instant before, PaidSubscription read) {
        boolean due = read.status() == Status.PAID && read.periodPaid();
        boolean later = before == null || read.periodStart().isAfter(before);
        return due && later ? read.periodStart() : before;
    }

    /// What becomes of a subscription whose payments fail.
    ///
    /// @param failedPayments after how many the grace period begins
    record Dunning(int failedPayments, Duration grace, Instant now) {

        /// It begins once, and ends early only with a payment.
        @Nullable Instant graceUntil(@Nullable Instant begun, PaidSubscription read) {
            return switch (read.status()) {
                case PAID, ENDED, NOT_BEGUN -> null;
                case GIVEN_UP -> begun == null ? now.plus(grace) : begun;
                case UNPAID ->
                        begun == null && read.failedPayments() >= failedPayments
                                ? now.plus(grace)
                                : begun;
            };
        }

        SubscriptionState state(PaidSubscription read, @Nullable Instant graceUntil) {
            return switch (read.status()) {
                case NOT_BEGUN -> SubscriptionState.NONE;
                case PAID -> SubscriptionState.ACTIVE;
                case UNPAID, GIVEN_UP -> owing(graceUntil);
                case ENDED -> SubscriptionState.CANCELLED;
            };
        }

        private SubscriptionState owing(@Nullable Instant graceUntil) {
            if (graceUntil == null) {
                return SubscriptionState.PAST_DUE;
            }
            return now.isBefore(graceUntil) ? SubscriptionState.GRACE : SubscriptionState.LAPSED;
        }
    }
}
