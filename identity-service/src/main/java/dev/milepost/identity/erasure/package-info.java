/// The end of an account, *rich* (ID-9): its person asks for it, every service erases what it has, and each confirms it. Owns
/// `erasures` and `erasure_confirmations`, and says which tables have something of users; publishes `UserDeleted` and hears
/// `GoalsErased TasksErased PlansErased CreditsErased`.
@NullMarked
package dev.milepost.identity.erasure;

import org.jspecify.annotations.NullMarked;
