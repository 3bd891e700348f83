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
class ReopenItemOnTaskReopened implements Reaction<TaskReopenedV1> {

    private final FollowTaskHandler handler;

    ReopenItemOnTaskReopened(FollowTaskHandler handler) {
        this.handler = handler;
    }

    @Override
    public Class<TaskReopenedV1> payloadType() {
        return TaskReopenedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<TaskReopenedV1> event) {
        return handler.handle(command(event));
    }

    private static FollowTask command(IncomingEvent<TaskReopenedV1> event) {
        TaskReopenedV1 fact = event.payload();
        return new FollowTask(
                event.userId(),
                new GoalId(fact.goalId()),
                fact.taskId(),
                fact.version(),
                TaskStatus.PENDING,
                fact.dueDate(),
                fact.estimatedDuration(),
                null);
    }
}
