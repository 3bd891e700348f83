/// Accounts, *rich*. Owns `users`; publishes `UserRegistered UserUpdated`; hears
/// `SubscriptionChanged`. Other features use [Account], [Accounts] and [Passwords].
@NullMarked
package dev.milepost.identity.account;

import org.jspecify.annotations.NullMarked;
