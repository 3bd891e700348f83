package dev.milepost.goal.live;

/// What an open screen is told.
public enum NoticeType {
    PLANNING_STARTED("planning.started"),
    /// A week as a model has just said it, before any check: a sketch, of which nothing holds.
    PLANNING_WEEK("planning.week"),
    PLAN_READY("plan.ready"),
    PLAN_PROPOSED("plan.proposed"),
    PLAN_CHANGED("plan.changed"),
    PLANNING_FAILED("planning.failed");

    private final String event;

    NoticeType(String event) {
        this.event = event;
    }

    /// The name of the server-sent event.
    public String event() {
        return event;
    }
}
