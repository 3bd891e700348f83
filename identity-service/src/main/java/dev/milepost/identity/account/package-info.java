/// Accounts, *rich*. Owns `users`; publishes `UserRegistered UserUpdated`; hears
/// `SubscriptionChanged`. Other features use [Account], [Accounts], [VouchedAccounts] and [Passwords].
@NullMarked
package dev.milepost.identity.account;

import org.jspecify.annotations.NullMarked;
