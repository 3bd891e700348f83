package dev.milepost.task.history;

/// What happened to a task.
public enum What {
    /// A plan created it.
    PLANNED(By.PLAN, true),
    /// A plan gave it another day.
    MOVED(By.PLAN, true),
    /// A plan left it on its day, with other words or another length.
    CHANGED(By.PLAN, false),
    DROPPED(By.PLAN, true),
    /// A plan took it up again after one had dropped it.
    RESTORED(By.PLAN, true),
    /// Its user made it.
    CREATED(By.USER, true),
    /// Its user had deleted it and brought it back.
    BROUGHT_BACK(By.USER, true),
    MOVED_BY_USER(By.USER, true),
    /// Its user wrote other words or other fields.
    EDITED(By.USER, false),
    ARCHIVED(By.USER, false),
    UNARCHIVED(By.USER, false),
    STARTED(By.USER, false),
    PUT_BACK(By.USER, false),
    COMPLETED(By.USER, false),
    SKIPPED(By.USER, false),
    CANCELLED(By.USER, false),
    REOPENED(By.USER, false),
    OVERDUE(By.CLOCK, false);

    private final By by;
    private final boolean decidesTheDay;

    What(By by, boolean decidesTheDay) {
        this.by = by;
        this.decidesTheDay = decidesTheDay;
    }

    public By by() {
        return by;
    }

    /// Whether it says on which day the task is, or that it is on none.
    boolean decidesTheDay() {
        return decidesTheDay;
    }
}
