package dev.milepost.planner.plan;

/// Says what a replanned plan means for the tasks that were there before it.
public final class RevisionDiff {

    /// From this likeness of titles on, two tasks are the same task.
    public static final double SAME_TASK_LIKENESS = 0.8;

    private RevisionDiff() {}

    public static PlanRevision between(PlanningGround ground, Plan replanned, String reason) {
        throw new UnsupportedOperationException("between");
    }
}
