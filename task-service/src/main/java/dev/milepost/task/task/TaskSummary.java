package dev.milepost.task.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A task with what is shown beside it.
///
/// @param goalName null without a goal, and for the moment in which the goal is not known here yet
/// @param change what the latest plan did with the task: `KEPT MOVED ADDED DROPPED`; null for one that is in no plan
public record TaskSummary(
        Task task,
        @Nullable String goalName,
        @Nullable String change,
        @Nullable LocalDate previousDueDate,
        @Nullable String changeReason) {

    /// A task of which no goal and no plan has anything to say.
    public static TaskSummary of(Task task) {
        return new TaskSummary(task, null, null, null, null);
    }

    public TaskDetails details() {
        return task.details();
    }
}
