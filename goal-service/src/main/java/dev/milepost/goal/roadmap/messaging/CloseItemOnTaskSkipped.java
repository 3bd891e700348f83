package dev.milepost.goal.roadmap.messaging;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.roadmap.FollowTask;
import dev.milepost.goal.roadmap.FollowTaskHandler;
import dev.milepost.goal.roadmap.TaskStatus;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class CloseItemOnTaskSkipped implements Reaction<TaskSkippedV1> {

    private final FollowTaskHandler handler;

    CloseItemOnTaskSkipped(FollowTaskHandler handler) {
        this.handler = handler;
    }

    @Override
    public Class<TaskSkippedV1> payloadType() {
        return TaskSkippedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<TaskSkippedV1> event) {
        return handler.handle(command(event));
    }

    private static FollowTask command(IncomingEvent<TaskSkippedV1> event) {
        TaskSkippedV1 fact = event.payload();
        return new FollowTask(
                event.userId(),
                new GoalId(fact.goalId()),
                fact.taskId(),
                fact.version(),
                TaskStatus.SKIPPED,
                fact.dueDate(),
                fact.estimatedDuration(),
                null);
    }
}
