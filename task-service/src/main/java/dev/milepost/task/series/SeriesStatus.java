package dev.milepost.task.series;

/// Whether a series goes on.
public enum SeriesStatus {
    ACTIVE,
    /// Nothing is made until it is resumed; what is missed meanwhile is not made up for.
    PAUSED,
    /// Over for good.
    ENDED
}
