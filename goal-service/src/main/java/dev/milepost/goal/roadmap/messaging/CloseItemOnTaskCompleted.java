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
class CloseItemOnTaskCompleted implements Reaction<TaskCompletedV1> {

    private final FollowTaskHandler handler;

    CloseItemOnTaskCompleted(FollowTaskHandler handler) {
        this.handler = handler;
    }

    @Override
    public Class<TaskCompletedV1> payloadType() {
        return TaskCompletedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<TaskCompletedV1> event) {
        return handler.handle(command(event));
    }

    private static FollowTask command(IncomingEvent<TaskCompletedV1> event) {
        TaskCompletedV1 fact = event.payload();
        return new FollowTask(
                event.userId(),
                new GoalId(fact.goalId()),
                fact.taskId(),
                fact.version(),
                TaskStatus.COMPLETED,
                fact.dueDate(),
                fact.estimatedDuration(),
                null);
    }
}
