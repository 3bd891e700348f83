package dev.milepost.task.task;

import dev.milepost.kit.security.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task but for where it stands (TASK-2).
///
/// @param place null for a task that is in no plan
/// @param version grows by one with each change
public record TaskDetails(
        TaskId id,
        UserId userId,
        TaskOrigin origin,
        TaskFields fields,
        @Nullable PlanPlace place,
        TaskMarks marks,
        TaskTally tally,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /// A new task of the user's own.
    public static TaskDetails of(
            TaskId id, UserId userId, TaskOrigin origin, TaskFields fields, Instant now) {
        return new TaskDetails(
                id, userId, origin, fields, null, TaskMarks.NONE, TaskTally.NONE, 1, now, now);
    }

    public @Nullable UUID goalId() {
        return fields.goalId();
    }

    public @Nullable LocalDate dueDate() {
        return fields.dueDate();
    }

    public boolean isPlanned() {
        return origin.source() == TaskSource.PLAN;
    }

    /// Whether at least half of the estimated time was spent in focus (TASK-10).
    public boolean isDoneInFocus() {
        Integer minutes = fields.estimatedDuration();
        return minutes != null
                && Duration.ofSeconds(2 * tally.focusTimeSeconds()).toMinutes() >= minutes;
    }

    /// Whether its day is over, so that it is overdue when it is open.
    boolean isPast(LocalDate today) {
        LocalDate due = dueDate();
        return due != null && due.isBefore(today) && !marks.archived();
    }

    TaskDetails revived(TaskId as, boolean toItsGoal, Instant now) {
        boolean planned = isPlanned() && toItsGoal;
        return new TaskDetails(
                as,
                userId,
                isPlanned() && !toItsGoal ? TaskOrigin.USER : origin,
                toItsGoal ? fields : fields.withoutGoal(),
                planned ? place : null,
                planned ? marks.then(false, true) : marks,
                tally,
                1,
                createdAt,
                now);
    }

    /// With more time in focus, in the same version.
    TaskDetails gaining(long seconds) {
        return new TaskDetails(
                id,
                userId,
                origin,
                fields,
                place,
                marks,
                tally.gaining(seconds),
                version,
                createdAt,
                updatedAt);
    }

    TaskDetails changed(Instant now) {
        return with(fields, marks, now);
    }

    TaskDetails movedTo(@Nullable Due due, Instant now) {
        return with(fields.due(due), marks.then(true, false), now);
    }

    TaskDetails edited(TaskFields wanted, Instant now) {
        return with(wanted, marks.then(false, !fields.readsLike(wanted)), now);
    }

    TaskDetails archived(boolean archived, Instant now) {
        return with(fields, marks.archived(archived), now);
    }

    /// With other subtasks: its user has made the task their own.
    TaskDetails dividedInto(List<Subtask> subtasks, Instant now) {
        return with(fields, marks.then(false, true), tally.of(subtasks), now);
    }

    private TaskDetails with(TaskFields then, TaskMarks marked, Instant now) {
        return with(then, marked, tally, now);
    }

    private TaskDetails with(TaskFields then, TaskMarks marked, TaskTally counted, Instant now) {
        return new TaskDetails(
                id, userId, origin, then, place, marked, counted, version + 1, createdAt, now);
    }
}
