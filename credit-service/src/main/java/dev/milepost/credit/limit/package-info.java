/// What users may have by their tier, *plain* (CRED-4, CRED-5). Owns `user_limits`. Publishes `LimitsChanged`; hears
/// `UserRegistered`.
@NullMarked
package dev.milepost.credit.limit;

import org.jspecify.annotations.NullMarked;
