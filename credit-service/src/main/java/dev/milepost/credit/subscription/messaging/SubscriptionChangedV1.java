package dev.milepost.credit.subscription.messaging;

import dev.milepost.credit.limit.Tier;
import dev.milepost.credit.subscription.Billing;
import dev.milepost.credit.subscription.Gift;
import dev.milepost.credit.subscription.Subscription;
import dev.milepost.credit.subscription.SubscriptionState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `credit/SubscriptionChanged.v1`: the tier of a user or why it is so changed (CRED-4).
///
/// @param given whether an admin gave the tier
/// @param setBy the admin who last gave it or took it back; null when none ever did
/// @param reason of that, in the admin's words
/// @param version grows with each change of the user's subscription
/// @param periodEnd of what is paid; null when nobody ever paid
record SubscriptionChangedV1(
        UUID userId,
        Tier tier,
        SubscriptionState state,
        boolean given,
        @Nullable UUID setBy,
        @Nullable String reason,
        long version,
        @Nullable Instant periodEnd,
        boolean cancelAtPeriodEnd,
        @Nullable Instant graceUntil,
        Instant changedAt) {

    static SubscriptionChangedV1 of(Subscription subscription) {
        Billing billing = subscription.billing();
        Gift gift = subscription.gift();
        return new SubscriptionChangedV1(
                subscription.user().value(),
                subscription.tier(),
                subscription.state(),
                subscription.isGiven(),
                gift == null ? null : gift.admin().value(),
                gift == null ? null : gift.reason(),
                subscription.version(),
                billing == null ? null : billing.paid().periodEnd(),
                billing != null && billing.paid().cancelAtPeriodEnd(),
                billing == null ? null : billing.graceUntil(),
                subscription.changedAt());
    }
}
