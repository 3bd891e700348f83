package dev.milepost.planner.plan;

/// The bounds that every plan keeps, whoever made it.
public final class PlanLimits {

    public static final int LEAST_TASK_MINUTES = 5;

    /// What task-service takes for one task.
    public static final int MOST_TASK_MINUTES = 720;

    public static final int MOST_TASKS_A_DAY = 8;
    public static final int MOST_TASKS_A_PLAN = 4000;
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_DESCRIPTION = 2000;
    public static final int LONGEST_MILESTONE = 200;

    /// A goal of at least this many days has checkpoints; a shorter one ends before the first would come.
    public static final int SHORTEST_GOAL_WITH_CHECKPOINTS = 14;

    /// "About every two weeks": fourteen days, and two for rest days that fall in between.
    public static final int MOST_DAYS_WITHOUT_CHECKPOINT = 16;

    private PlanLimits() {}
}
