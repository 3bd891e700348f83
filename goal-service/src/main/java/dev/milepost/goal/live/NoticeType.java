package dev.milepost.goal.live;

/// What an open screen is told.
public enum NoticeType {
    PLANNING_STARTED("planning.started"),
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
