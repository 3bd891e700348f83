package dev.milepost.credit.subscription.web;

import dev.milepost.credit.limit.Tier;
import dev.milepost.credit.subscription.Billing;
import dev.milepost.credit.subscription.Subscription;
import dev.milepost.credit.subscription.SubscriptionState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The tier of a user and why, as the user sees it.
///
/// @param given whether an admin gave the tier
/// @param version of the last change; 0 before the first
/// @param payment null when the user never paid
record SubscriptionView(
        Tier tier,
        SubscriptionState state,
        boolean given,
        long version,
        @Nullable PaymentView payment) {

    static SubscriptionView of(Subscription subscription) {
        Billing billing = subscription.billing();
        return new SubscriptionView(
                subscription.tier(),
                subscription.state(),
                subscription.isGiven(),
                subscription.version(),
                billing == null ? null : PaymentView.of(billing));
    }

    /// @param cancelAtPeriodEnd whether it ends with the period and is not renewed
    /// @param failedPayments for what is owed now
    /// @param graceUntil until when pro is still there although payments failed; null while it is paid
    record PaymentView(
            Instant periodStart,
            Instant periodEnd,
            boolean cancelAtPeriodEnd,
            int failedPayments,
            @Nullable Instant graceUntil) {

        static PaymentView of(Billing billing) {
            return new PaymentView(
                    billing.paid().periodStart(),
                    billing.paid().periodEnd(),
                    billing.paid().cancelAtPeriodEnd(),
                    billing.paid().failedPayments(),
                    billing.graceUntil());
        }
    }
}
