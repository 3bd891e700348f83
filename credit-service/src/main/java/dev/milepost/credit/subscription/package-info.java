/// Tiers and what is paid for them, *rich* (CRED-4). Owns `subscriptions billings subscription_checkouts payment_notices`.
/// Publishes `SubscriptionChanged`. Of the feature `limit` it uses the tiers and
/// [dev.milepost.credit.limit.TellLimitsHandler], of `ledger` the credits of a period, and for notices about packs
/// [dev.milepost.credit.pack.FollowPurchaseHandler]. A user's limits are locked before the
/// subscription, and the account of credits after it.
@NullMarked
package dev.milepost.credit.subscription;

import org.jspecify.annotations.NullMarked;
