package dev.milepost.credit.achievement;

/// What is counted for achievements.
public enum Measure {
    /// Tasks done in a lifetime, each once.
    TASKS,
    /// Those of them that were done with at least half of their time in focus.
    FOCUS,
    /// Those of them that were done before their day.
    EARLY,
    /// Notes written.
    NOTES,
    /// Goals reached.
    GOALS,
    /// New plans after which a task of their goal was done; one task speaks for one plan.
    REPLANS,
    /// Days with a task done.
    ACTIVE_DAYS,
    /// The most such days in a row.
    STREAK_DAYS
}
