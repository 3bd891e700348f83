package dev.milepost.task.task.messaging;

import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.task.task.TaskAnnouncements;
import dev.milepost.task.task.TaskEvent;
import dev.milepost.task.task.TaskReference;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Publishes every fact about tasks.
@Component
class PublishedTaskEvents implements TaskAnnouncements {

    @Override
    public List<OutgoingEvent> of(List<TaskEvent> events) {
        return events.stream().map(PublishedTaskEvents::published).toList();
    }

    private static OutgoingEvent published(TaskEvent event) {
        TaskReference task = event.task();
        return new OutgoingEvent(task.id().value(), task.userId(), payload(event));
    }

    private static Record payload(TaskEvent event) {
        TaskReference task = event.task();
        UUID id = task.id().value();
        UUID goal = task.goalId();
        UUID user = task.userId().value();
        long version = task.version();
        LocalDate due = task.dueDate();
        int minutes = task.estimatedDuration();
        return switch (event) {
            case TaskEvent.Completed(_, int early, var at) ->
                    new TaskCompletedV1(id, goal, user, version, due, minutes, early, at);
            case TaskEvent.Skipped(_, var reason, var at) ->
                    new TaskSkippedV1(id, goal, user, version, due, minutes, reason, at);
            case TaskEvent.Reopened(_, var previous, var at) ->
                    new TaskReopenedV1(id, goal, user, version, due, minutes, previous.name(), at);
            case TaskEvent.Rescheduled(_, var previous, var status, var at) ->
                    new TaskRescheduledV1(
                            id, goal, user, version, due, minutes, previous, status.name(), at);
            case TaskEvent.Updated(_, var status, var changed, var at) ->
                    new TaskUpdatedV1(
                            id,
                            goal,
                            user,
                            version,
                            due,
                            minutes,
                            status.name(),
                            task.text().title(),
                            task.text().description(),
                            changed,
                            at);
            case TaskEvent.BecameOverdue(_, var at) ->
                    new TaskOverdueV1(id, goal, user, version, due, minutes, at);
        };
    }
}
