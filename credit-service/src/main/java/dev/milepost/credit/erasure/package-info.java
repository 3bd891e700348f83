/// The end of a user (ID-9), *plain*: says which tables have something of users, erases it, and lets the provider of payments
/// forget the customer. Owns `leaving_customers`; publishes `CreditsErased` and hears `UserDeleted`.
@NullMarked
package dev.milepost.credit.erasure;

import org.jspecify.annotations.NullMarked;
