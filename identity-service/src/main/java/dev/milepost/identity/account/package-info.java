/// Accounts, *rich*. Owns `users`; publishes `UserRegistered UserUpdated UserDisabled UserEnabled UserRolesChanged`; hears
/// `SubscriptionChanged`. Other features use [Account], [Accounts], [AccountQueries], [VouchedAccounts] and [Passwords].
@NullMarked
package dev.milepost.identity.account;

import org.jspecify.annotations.NullMarked;
