package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.planner.revision.PlannedTasks;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Takes over what became of a plan. Never asks for a revision: a plan must not lead to a plan.
@Component
class CorrectTasksOnPlanApplied implements Reaction<PlanAppliedV1> {

    private final PlannedTasks tasks;

    CorrectTasksOnPlanApplied(PlannedTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Class<PlanAppliedV1> payloadType() {
        return PlanAppliedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<PlanAppliedV1> event) {
        return tasks.correct(event.payload().plan(event.userId()));
    }
}
