package dev.milepost.task.task.messaging;

import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.task.task.TaskAnnouncements;
import dev.milepost.task.task.TaskDetails;
import dev.milepost.task.task.TaskEvent;
import dev.milepost.task.task.TaskFields;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Publishes every fact about tasks.
@Component
class PublishedTaskEvents implements TaskAnnouncements {

    @Override
    public List<OutgoingEvent> of(List<TaskEvent> events) {
        return events.stream().map(PublishedTaskEvents::published).toList();
    }

    private static OutgoingEvent published(TaskEvent event) {
        TaskDetails task = event.task().details();
        return new OutgoingEvent(task.id().value(), task.userId(), payload(event));
    }

    private static Record payload(TaskEvent event) {
        TaskDetails task = event.task().details();
        TaskFields fields = task.fields();
        TaskSnapshot whole = TaskSnapshot.of(event.task());
        UUID id = task.id().value();
        @Nullable UUID goal = fields.goalId();
        UUID user = task.userId().value();
        long version = task.version();
        @Nullable LocalDate due = fields.dueDate();
        @Nullable Integer minutes = fields.estimatedDuration();
        return switch (event) {
            case TaskEvent.Created(_, var at) ->
                    new TaskCreatedV1(id, goal, user, version, due, minutes, at, whole);
            case TaskEvent.Completed(_, int early, var at) ->
                    new TaskCompletedV1(
                            id,
                            goal,
                            user,
                            version,
                            due,
                            minutes,
                            early,
                            task.isDoneInFocus(),
                            at,
                            whole);
            case TaskEvent.Skipped(_, var reason, var at) ->
                    new TaskSkippedV1(id, goal, user, version, due, minutes, reason, at, whole);
            case TaskEvent.Reopened(_, var previous, var at) ->
                    new TaskReopenedV1(
                            id, goal, user, version, due, minutes, previous.name(), at, whole);
            case TaskEvent.Rescheduled(_, var before, var at) ->
                    new TaskRescheduledV1(
                            id,
                            goal,
                            user,
                            version,
                            due,
                            minutes,
                            before,
                            whole.status(),
                            at,
                            whole);
            case TaskEvent.Updated(_, var changed, _) -> updated(event, changed, whole);
            case TaskEvent.Focused _ -> updated(event, List.of("focus_time_seconds"), whole);
            case TaskEvent.SubtasksChanged(var divided, var subtasks, _) ->
                    updated(event, List.of("subtasks"), TaskSnapshot.of(divided, subtasks));
            case TaskEvent.BecameOverdue(_, var at) ->
                    new TaskOverdueV1(id, goal, user, version, due, minutes, at, whole);
            case TaskEvent.Restored(var restored, var previous, var subtasks, var at) ->
                    new TaskRestoredV1(
                            id,
                            goal,
                            user,
                            version,
                            due,
                            minutes,
                            previous.value(),
                            at,
                            TaskSnapshot.of(restored, subtasks));
            case TaskEvent.Deleted(_, var at) ->
                    new TaskDeletedV1(
                            id, goal, user, version, due, minutes, whole.source(), at, whole);
        };
    }

    private static TaskUpdatedV1 updated(
            TaskEvent event, List<String> changedFields, TaskSnapshot whole) {
        TaskDetails task = event.task().details();
        TaskFields fields = task.fields();
        return new TaskUpdatedV1(
                task.id().value(),
                fields.goalId(),
                task.userId().value(),
                task.version(),
                fields.dueDate(),
                fields.estimatedDuration(),
                whole.status(),
                fields.title(),
                fields.description(),
                changedFields,
                event.at(),
                whole);
    }
}
