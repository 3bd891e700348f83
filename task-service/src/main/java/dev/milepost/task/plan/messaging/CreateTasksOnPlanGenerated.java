package dev.milepost.task.plan.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.task.plan.ApplyPlanHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Creates the tasks of a first plan (TASK-1).
@Component
class CreateTasksOnPlanGenerated implements Reaction<PlanGeneratedV1> {

    private final ApplyPlanHandler handler;

    CreateTasksOnPlanGenerated(ApplyPlanHandler handler) {
        this.handler = handler;
    }

    @Override
    public Class<PlanGeneratedV1> payloadType() {
        return PlanGeneratedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<PlanGeneratedV1> event) {
        return handler.handle(event.payload().plan(event.userId()));
    }
}
