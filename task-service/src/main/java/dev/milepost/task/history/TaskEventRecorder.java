package dev.milepost.task.history;

import dev.milepost.kit.security.UserId;
import dev.milepost.task.task.TaskChronicle;
import dev.milepost.task.task.TaskEvent;
import dev.milepost.task.task.TaskId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Puts what users and the clock do to tasks on record.
@Component
class TaskEventRecorder implements TaskChronicle {

    private final TaskHistory history;

    TaskEventRecorder(TaskHistory history) {
        this.history = history;
    }

    @Override
    public Mono<Void> note(List<TaskEvent> events) {
        return history.add(events.stream().flatMap(StepOfEvent::of).toList());
    }

    @Override
    public Mono<Void> forget(TaskId task, UserId user) {
        return history.forget(task, user);
    }

    @Override
    public Mono<Void> forget(UUID goalId, UserId user) {
        return history.forget(goalId, user);
    }
}
