/// What users may have by tier and perks, *plain* (CRED-4, CRED-5). Owns `user_limits`. Publishes `LimitsChanged`; hears
/// `UserRegistered`. Other features grant perks through [dev.milepost.credit.limit.Perks] and have what follows told by
/// [dev.milepost.credit.limit.TellLimitsHandler].
@NullMarked
package dev.milepost.credit.limit;

import org.jspecify.annotations.NullMarked;
