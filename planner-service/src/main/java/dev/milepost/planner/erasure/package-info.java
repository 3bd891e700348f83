/// The end of a user (ID-9), *plain*: says which tables have something of users, and erases it. Owns no table but the kit's
/// `erased_users`; publishes `PlansErased` and hears `UserDeleted`.
@NullMarked
package dev.milepost.planner.erasure;

import org.jspecify.annotations.NullMarked;
