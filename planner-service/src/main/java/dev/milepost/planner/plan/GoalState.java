package dev.milepost.planner.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A goal under way: what was wanted and how far it has come.
///
/// @param tasks its tasks, open and closed, without those that a plan dropped
/// @param plannedAt when the newest plan was made, of whatever kind; what happened before is already answered
/// @param replannedAt when the content was planned last: by the first plan or by a replan
/// @param sharedTime what the user's other goals leave of each day
public record GoalState(
        GoalBrief brief,
        ZoneId timezone,
        List<TaskState> tasks,
        @Nullable Instant plannedAt,
        @Nullable Instant replannedAt,
        SharedTime sharedTime) {

    public GoalState {
        tasks = List.copyOf(tasks);
    }

    /// A goal that has its time to itself.
    public GoalState(
            GoalBrief brief,
            ZoneId timezone,
            List<TaskState> tasks,
            @Nullable Instant plannedAt,
            @Nullable Instant replannedAt) {
        this(brief, timezone, tasks, plannedAt, replannedAt, SharedTime.UNLIMITED);
    }

    /// The same goal beside others.
    public GoalState beside(SharedTime otherTime) {
        return new GoalState(brief, timezone, tasks, plannedAt, replannedAt, otherTime);
    }

    public LocalDate todayAt(Instant now) {
        return now.atZone(timezone).toLocalDate();
    }

    /// What a plan made at that moment stands on.
    public PlanningGround groundAt(Instant now) {
        return PlanningGround.of(this, todayAt(now));
    }

    boolean happenedSincePlanned(TaskState task) {
        return isAfter(task.closedAt(), plannedAt);
    }

    boolean happenedSinceReplanned(TaskState task) {
        return isAfter(task.closedAt(), replannedAt);
    }

    private static boolean isAfter(@Nullable Instant fact, @Nullable Instant plan) {
        return plan == null || (fact != null && fact.isAfter(plan));
    }
}
