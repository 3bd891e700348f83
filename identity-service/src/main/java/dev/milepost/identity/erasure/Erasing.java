package dev.milepost.identity.erasure;

/// The services that have something of users and confirm that it is gone.
public enum Erasing {
    IDENTITY,
    GOAL,
    TASK,
    PLANNER,
    CREDIT
}
