package dev.milepost.task.plan.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.task.plan.ApplyPlanHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Brings the tasks of a goal in line with a later plan (PLAN-4).
@Component
class ReviseTasksOnPlanRegenerated implements Reaction<PlanRegeneratedV1> {

    private final ApplyPlanHandler handler;

    ReviseTasksOnPlanRegenerated(ApplyPlanHandler handler) {
        this.handler = handler;
    }

    @Override
    public Class<PlanRegeneratedV1> payloadType() {
        return PlanRegeneratedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<PlanRegeneratedV1> event) {
        return handler.handle(event.payload().plan(event.userId()));
    }
}
