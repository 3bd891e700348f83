package dev.milepost.goal.roadmap.messaging;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.roadmap.DeletedTaskHandler;
import dev.milepost.goal.roadmap.RestoreTask;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class RestoreItemOnTaskRestored implements Reaction<TaskRestoredV1> {

    private final DeletedTaskHandler handler;

    RestoreItemOnTaskRestored(DeletedTaskHandler handler) {
        this.handler = handler;
    }

    @Override
    public Class<TaskRestoredV1> payloadType() {
        return TaskRestoredV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<TaskRestoredV1> event) {
        TaskRestoredV1 fact = event.payload();
        return Mono.justOrEmpty(fact.goalId())
                .filter(_ -> fact.isPlanned())
                .map(goal -> new RestoreTask(event.userId(), new GoalId(goal), fact.item()))
                .flatMap(handler::handle);
    }
}
