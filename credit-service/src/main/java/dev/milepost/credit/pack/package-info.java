/// Packs of credits that users buy, *rich* (CRED-4). Owns `pack_purchases`. Publishes nothing of its own: the ledger tells of
/// the credits. Of the feature `limit` it uses the lock of a user, of `ledger` the credits that were bought. A user's limits
/// are locked before a purchase, and the account of credits after it. `subscription` brings what the provider of payments
/// tells, and its adapter is the one of [dev.milepost.credit.pack.PackPayments].
@NullMarked
package dev.milepost.credit.pack;

import org.jspecify.annotations.NullMarked;
