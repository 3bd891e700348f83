package dev.milepost.goal.roadmap.messaging;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.roadmap.DeletedTaskHandler;
import dev.milepost.goal.roadmap.RemoveTask;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class RemoveItemOnTaskDeleted implements Reaction<TaskDeletedV1> {

    private final DeletedTaskHandler handler;

    RemoveItemOnTaskDeleted(DeletedTaskHandler handler) {
        this.handler = handler;
    }

    @Override
    public Class<TaskDeletedV1> payloadType() {
        return TaskDeletedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<TaskDeletedV1> event) {
        TaskDeletedV1 fact = event.payload();
        return Mono.justOrEmpty(fact.goalId())
                .map(goal -> new RemoveTask(event.userId(), new GoalId(goal), fact.taskId()))
                .flatMap(handler::handle);
    }
}
