package dev.milepost.task.series;

/// What the next instance of a series is counted from.
public enum Anchor {
    /// The rule runs on its own: instances are due on its days, whether earlier ones are done or not.
    DUE_DATE,
    /// The next instance follows the day on which the one before was done; there is one at a time.
    COMPLETION
}
