package dev.milepost.credit.subscription;

import dev.milepost.credit.limit.Tier;

/// What happens to subscriptions.
public sealed interface SubscriptionEvent {

    /// @param before the tier that the user had
    record Changed(Subscription subscription, Tier before) implements SubscriptionEvent {

        boolean changesTheTier() {
            return subscription.tier() != before;
        }
    }

    /// A period of pro has begun that is paid, or given, and its credits are the user's.
    ///
    /// @param period what tells it from others of the user
    record PeriodBegun(Subscription subscription, String period) implements SubscriptionEvent {}

    /// The user pays for a subscription although another one has not ended.
    ///
    /// @param id the provider's, of the later one
    record PaidTwice(Subscription subscription, String id) implements SubscriptionEvent {}

    /// Nothing that anybody has to hear of; only what was done or asked is kept.
    record Confirmed(Subscription subscription) implements SubscriptionEvent {}
}
