package dev.milepost.identity.account;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What a person says of themselves, and how they want to be served (ID-5).
///
/// @param avatarUrl an `https` address of a picture
/// @param timezone decides where the person's days begin and end
/// @param locale the language to be spoken to in, as a BCP 47 tag in its canonical form
/// @param dailyBudgetMinutes what all goals together may take of a day (PLAN-9); null for no limit beyond the goals' own
public record Profile(
        String name,
        @Nullable String avatarUrl,
        ZoneId timezone,
        String locale,
        @Nullable Integer dailyBudgetMinutes,
        NotificationPreferences notifications,
        @Nullable QuietHours quietHours) {

    private static final String LOCALE_UNLESS_TOLD = "en";

    /// Of a person who has just signed up.
    static Profile of(String name, ZoneId timezone) {
        return new Profile(
                name,
                null,
                timezone,
                LOCALE_UNLESS_TOLD,
                null,
                NotificationPreferences.UNLESS_TOLD,
                null);
    }
}
