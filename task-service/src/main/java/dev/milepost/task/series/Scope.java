package dev.milepost.task.series;

/// How much of a series is meant.
public enum Scope {
    THIS,
    THIS_AND_FOLLOWING,
    ALL
}
