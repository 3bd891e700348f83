package dev.milepost.identity.account;

import java.time.LocalTime;

/// The hours of the person's day in which nothing but the list in the application tells of anything; over midnight when
/// they end before they begin (ID-5, TASK-12).
public record QuietHours(LocalTime from, LocalTime to) {}
