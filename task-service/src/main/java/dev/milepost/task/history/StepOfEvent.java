package dev.milepost.task.history;

import dev.milepost.task.task.TaskEvent;
import dev.milepost.task.task.TaskReference;
import dev.milepost.task.task.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What its user or the clock did to a task.
final class StepOfEvent {

    private StepOfEvent() {}

    static Step of(TaskEvent event) {
        LocalDate day = event.task().dueDate();
        return switch (event) {
            case TaskEvent.Completed(var task, _, var at) ->
                    step(task, What.COMPLETED, day, null, at);
            case TaskEvent.Skipped(var task, var reason, var at) ->
                    step(task, What.SKIPPED, day, reason, at);
            case TaskEvent.Reopened(var task, _, var at) ->
                    step(task, What.REOPENED, day, null, at);
            case TaskEvent.Rescheduled(var task, var before, _, var at) ->
                    step(task, What.MOVED_BY_USER, before, null, at);
            case TaskEvent.Updated(var task, var status, var changed, var at) ->
                    step(task, whatChanged(changed, status), day, null, at);
            case TaskEvent.BecameOverdue(var task, var at) ->
                    step(task, What.OVERDUE, day, null, at);
        };
    }

    private static What whatChanged(List<String> fields, TaskStatus status) {
        if (!fields.contains("status")) {
            return What.EDITED;
        }
        return status == TaskStatus.IN_PROGRESS ? What.STARTED : What.PUT_BACK;
    }

    private static Step step(
            TaskReference task, What what, LocalDate from, @Nullable String reason, Instant at) {
        return new Step(
                task.userId(),
                task.goalId(),
                task.id().value(),
                task.version(),
                at,
                what,
                from,
                task.dueDate(),
                null,
                reason,
                null);
    }
}
