package dev.milepost.identity.account;

/// A way to reach a person (TASK-12).
public enum NotificationChannel {

    /// The list in the application, and its live stream.
    IN_APP,
    WEB_PUSH,
    FCM,
    WHATSAPP,
    EMAIL
}
