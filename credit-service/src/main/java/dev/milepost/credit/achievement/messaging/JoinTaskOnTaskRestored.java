package dev.milepost.credit.achievement.messaging;

import dev.milepost.credit.achievement.JoinTask;
import dev.milepost.credit.achievement.JoinTaskHandler;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// A task that came back is the one that it was.
@Component
class JoinTaskOnTaskRestored implements Reaction<TaskRestoredV1> {

    private final JoinTaskHandler tasks;

    JoinTaskOnTaskRestored(JoinTaskHandler tasks) {
        this.tasks = tasks;
    }

    @Override
    public Class<TaskRestoredV1> payloadType() {
        return TaskRestoredV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<TaskRestoredV1> event) {
        TaskRestoredV1 restored = event.payload();
        return tasks.handle(
                new JoinTask(event.userId(), restored.taskId(), restored.previousTaskId()));
    }
}
