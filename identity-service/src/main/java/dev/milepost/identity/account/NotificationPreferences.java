package dev.milepost.identity.account;

import java.util.List;

/// By which channels a person wants to hear of each kind of thing; none is silence (ID-5, TASK-12).
///
/// @param reminders a reminder is due
/// @param overdueTasks the day of a task has passed
/// @param plans a plan was made, changed or proposed
/// @param goals a goal was reached, or its planning failed
/// @param achievements something was achieved
/// @param credits credits run low, or a payment failed
public record NotificationPreferences(
        List<NotificationChannel> reminders,
        List<NotificationChannel> overdueTasks,
        List<NotificationChannel> plans,
        List<NotificationChannel> goals,
        List<NotificationChannel> achievements,
        List<NotificationChannel> credits) {

    private static final List<NotificationChannel> USUAL =
            List.of(
                    NotificationChannel.IN_APP,
                    NotificationChannel.WEB_PUSH,
                    NotificationChannel.FCM);

    /// Of a person who has said nothing.
    public static final NotificationPreferences UNLESS_TOLD =
            new NotificationPreferences(USUAL, USUAL, USUAL, USUAL, USUAL, USUAL);

    public NotificationPreferences {
        reminders = each(reminders);
        overdueTasks = each(overdueTasks);
        plans = each(plans);
        goals = each(goals);
        achievements = each(achievements);
        credits = each(credits);
    }

    /// Each channel once, in one order, so that the same wish is always equal.
    private static List<NotificationChannel> each(List<NotificationChannel> channels) {
        return channels.stream().distinct().sorted().toList();
    }
}
