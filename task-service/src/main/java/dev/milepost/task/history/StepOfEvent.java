package dev.milepost.task.history;

import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskDetails;
import dev.milepost.task.task.TaskEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What its user or the clock did to a task.
final class StepOfEvent {

    private StepOfEvent() {}

    /// Nothing is kept of a task that is deleted. Subtasks say nothing of where a task is.
    static Stream<Step> of(TaskEvent event) {
        LocalDate day = event.task().details().dueDate();
        return switch (event) {
            case TaskEvent.Created _ -> step(event, What.CREATED, null, null);
            case TaskEvent.Completed _ -> step(event, What.COMPLETED, day, null);
            case TaskEvent.Skipped(_, var reason, _) -> step(event, What.SKIPPED, day, reason);
            case TaskEvent.Reopened _ -> step(event, What.REOPENED, day, null);
            case TaskEvent.Rescheduled(_, var before, _) ->
                    step(event, What.MOVED_BY_USER, before, null);
            case TaskEvent.Updated(var task, var changed, _) ->
                    step(event, whatChanged(changed, task), day, null);
            case TaskEvent.BecameOverdue _ -> step(event, What.OVERDUE, day, null);
            case TaskEvent.Restored _ -> step(event, What.BROUGHT_BACK, null, null);
            case TaskEvent.SubtasksChanged _, TaskEvent.Focused _, TaskEvent.Deleted _ ->
                    Stream.empty();
        };
    }

    private static What whatChanged(List<String> fields, Task task) {
        if (fields.contains("archived")) {
            return task.details().marks().archived() ? What.ARCHIVED : What.UNARCHIVED;
        }
        if (!fields.contains("status")) {
            return What.EDITED;
        }
        return switch (task.status()) {
            case CANCELLED -> What.CANCELLED;
            case IN_PROGRESS -> What.STARTED;
            case PENDING, COMPLETED, SKIPPED, OVERDUE -> What.PUT_BACK;
        };
    }

    private static Stream<Step> step(
            TaskEvent event, What what, @Nullable LocalDate from, @Nullable String reason) {
        TaskDetails task = event.task().details();
        return Stream.of(
                new Step(
                        task.userId(),
                        task.goalId(),
                        task.id().value(),
                        task.version(),
                        event.at(),
                        what,
                        from,
                        task.dueDate(),
                        null,
                        reason,
                        null));
    }
}
