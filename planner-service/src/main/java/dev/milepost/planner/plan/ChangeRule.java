package dev.milepost.planner.plan;

/// Which rule a revision followed when it added, moved or dropped a task (PLAN-10).
public enum ChangeRule {
    /// It was late and is still open, so it starts again.
    STARTED_AGAIN,
    /// It moved back, for what comes before it.
    MADE_ROOM,
    /// It moved back from a day whose time it shares with other goals.
    SHARED_DAY,
    /// It moved forward, because there was room.
    PULLED_FORWARD,
    /// It is short and brings back the essentials of something skipped.
    CAUGHT_UP,
    /// There was no room until the end, and reviews give way first.
    REVIEW_SPARED,
    /// There was no room until the end even so, and some practice gives way.
    PRACTICE_SPARED,
    /// The content itself was planned anew, by a model or by the built-in planner: the plan says which.
    REPLANNED,
    /// Its user took the change back that had moved, added or dropped it.
    UNDONE
}
