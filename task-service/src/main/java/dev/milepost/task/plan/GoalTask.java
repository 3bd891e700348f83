package dev.milepost.task.plan;

import dev.milepost.task.task.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task of a goal in the eyes of a plan. What is done stays as it is, and so does the date that its user chose:
/// the user's own changes come before those of any plan (PLAN-4).
///
/// @param planNumber the plan that changed it last
/// @param movedByUser whether the user chose the date
/// @param editedByUser whether the text and the minutes are the user's own
public record GoalTask(
        TaskContent content,
        TaskStatus status,
        LocalDate dueDate,
        LocalDate originalPlannedDate,
        int planNumber,
        PlanMark mark,
        boolean movedByUser,
        boolean editedByUser,
        @Nullable String skipReason,
        @Nullable Instant completedAt,
        long version) {

    static GoalTask added(PlannedTask planned, int planNumber) {
        return new GoalTask(
                planned.content(),
                TaskStatus.PENDING,
                planned.dueDate(),
                planned.dueDate(),
                planNumber,
                PlanMark.added(planned.reason()),
                false,
                false,
                null,
                null,
                1);
    }

    public UUID id() {
        return content.id();
    }

    boolean isOpen() {
        return switch (status) {
            case PENDING, IN_PROGRESS, OVERDUE -> true;
            case COMPLETED, SKIPPED, CANCELLED -> false;
        };
    }

    private TaskContent worded(PlannedTask planned) {
        return editedByUser ? planned.content().as(content) : planned.content();
    }

    /// Whether a plan closed it, and not its user.
    private boolean isDropped() {
        return status == TaskStatus.SKIPPED && mark.change() == TaskChange.DROPPED;
    }

    /// What a plan did to it: what an earlier one did is no news any more, unless that was to drop it.
    public PlanMark markOf(int plan) {
        return planNumber == plan || mark.change() == TaskChange.DROPPED ? mark : PlanMark.KEPT;
    }

    /// The task under a plan that does not touch it: what earlier plans did to an open one is no news any more.
    GoalTask leftBy(int plan) {
        return isOpen() ? changed(content, status, dueDate, PlanMark.KEPT, skipReason, plan) : this;
    }

    /// The task as the plan wants it. An overdue task that gets a new day is pending again, and one that a plan had
    /// dropped comes back.
    GoalTask following(PlannedTask planned, int plan) {
        if (isDropped()) {
            return changed(
                    worded(planned),
                    TaskStatus.PENDING,
                    planned.dueDate(),
                    PlanMark.added(planned.reason()),
                    null,
                    plan);
        }
        boolean moves = !planned.dueDate().equals(dueDate);
        if (!isOpen() || (moves && movedByUser)) {
            return leftBy(plan);
        }
        TaskStatus then = moves && status == TaskStatus.OVERDUE ? TaskStatus.PENDING : status;
        PlanMark how = moves ? PlanMark.moved(dueDate, planned.reason()) : PlanMark.KEPT;
        return changed(worded(planned), then, planned.dueDate(), how, skipReason, plan);
    }

    /// The task when the plan goes on without it.
    GoalTask droppedBecause(@Nullable String reason, int plan) {
        return isOpen() && !movedByUser && !editedByUser
                ? changed(
                        content,
                        TaskStatus.SKIPPED,
                        dueDate,
                        PlanMark.dropped(reason),
                        reason,
                        plan)
                : leftBy(plan);
    }

    private GoalTask changed(
            TaskContent nextContent,
            TaskStatus nextStatus,
            LocalDate nextDueDate,
            PlanMark nextMark,
            @Nullable String nextSkipReason,
            int plan) {
        GoalTask same = with(nextContent, nextStatus, nextDueDate, nextMark, nextSkipReason);
        return same.equals(this)
                ? this
                : new GoalTask(
                        nextContent,
                        nextStatus,
                        nextDueDate,
                        originalPlannedDate,
                        plan,
                        nextMark,
                        movedByUser,
                        editedByUser,
                        nextSkipReason,
                        completedAt,
                        version + 1);
    }

    private GoalTask with(
            TaskContent nextContent,
            TaskStatus nextStatus,
            LocalDate nextDueDate,
            PlanMark nextMark,
            @Nullable String nextSkipReason) {
        return new GoalTask(
                nextContent,
                nextStatus,
                nextDueDate,
                originalPlannedDate,
                planNumber,
                nextMark,
                movedByUser,
                editedByUser,
                nextSkipReason,
                completedAt,
                version);
    }
}
