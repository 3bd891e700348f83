package dev.milepost.goal.goal;

/// Whether a changed plan is applied by itself or shown to the user first.
public enum AdaptationMode {
    AUTO,
    REVIEW
}
