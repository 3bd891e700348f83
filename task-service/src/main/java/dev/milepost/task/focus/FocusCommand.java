package dev.milepost.task.focus;

/// What a user can want of an open focus session.
public enum FocusCommand {
    PAUSE,
    RESUME,
    SIGN,
    COMPLETE,
    ABANDON
}
