package dev.milepost.task.history;

/// Who did something to a task.
public enum By {
    USER,
    PLAN,
    CLOCK
}
