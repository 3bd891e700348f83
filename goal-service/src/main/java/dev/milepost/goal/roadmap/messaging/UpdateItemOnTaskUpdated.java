package dev.milepost.goal.roadmap.messaging;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.roadmap.FollowTask;
import dev.milepost.goal.roadmap.FollowTaskHandler;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class UpdateItemOnTaskUpdated implements Reaction<TaskUpdatedV1> {

    private final FollowTaskHandler handler;

    UpdateItemOnTaskUpdated(FollowTaskHandler handler) {
        this.handler = handler;
    }

    @Override
    public Class<TaskUpdatedV1> payloadType() {
        return TaskUpdatedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<TaskUpdatedV1> event) {
        return handler.handle(command(event));
    }

    private static FollowTask command(IncomingEvent<TaskUpdatedV1> event) {
        TaskUpdatedV1 fact = event.payload();
        return new FollowTask(
                event.userId(),
                new GoalId(fact.goalId()),
                fact.taskId(),
                fact.version(),
                fact.status(),
                fact.dueDate(),
                fact.estimatedDuration(),
                null,
                fact.words());
    }
}
