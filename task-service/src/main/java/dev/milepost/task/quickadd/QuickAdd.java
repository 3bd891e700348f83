package dev.milepost.task.quickadd;

import dev.milepost.kit.security.CurrentUser;
import java.time.ZoneId;
import java.util.Locale;

/// A user's wish for a task, in plain words.
///
/// @param user who says it; their time zone is the one that the words are meant in
/// @param locale how the user writes dates
public record QuickAdd(CurrentUser user, String text, Locale locale) {

    /// @param zone the time zone that the words are meant in
    public static QuickAdd of(CurrentUser user, ZoneId zone, String text, Locale locale) {
        CurrentUser there =
                new CurrentUser(user.id(), user.email(), user.name(), zone, user.tier());
        return new QuickAdd(there, text, locale);
    }
}
