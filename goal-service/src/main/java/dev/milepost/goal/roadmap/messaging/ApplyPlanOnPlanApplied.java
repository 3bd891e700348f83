package dev.milepost.goal.roadmap.messaging;

import dev.milepost.goal.goal.AdoptPlan;
import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.goal.Plan;
import dev.milepost.goal.goal.Schedule;
import dev.milepost.goal.roadmap.ApplyPlan;
import dev.milepost.goal.roadmap.ApplyPlanHandler;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class ApplyPlanOnPlanApplied implements Reaction<PlanAppliedV1> {

    private final ApplyPlanHandler handler;

    ApplyPlanOnPlanApplied(ApplyPlanHandler handler) {
        this.handler = handler;
    }

    @Override
    public Class<PlanAppliedV1> payloadType() {
        return PlanAppliedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<PlanAppliedV1> event) {
        return handler.handle(command(event));
    }

    private static ApplyPlan command(IncomingEvent<PlanAppliedV1> event) {
        PlanAppliedV1 fact = event.payload();
        AdoptPlan adoption =
                new AdoptPlan(
                        new GoalId(fact.goalId()),
                        event.userId(),
                        plan(fact),
                        new Schedule(fact.startDate(), fact.endDate()));
        return new ApplyPlan(
                adoption, fact.tasks().stream().map(PlanAppliedV1.Task::item).toList());
    }

    private static Plan plan(PlanAppliedV1 fact) {
        PlanAppliedV1.Changes changes = fact.changes();
        return new Plan(
                fact.planNumber(),
                fact.source(),
                fact.trigger(),
                fact.reason(),
                fact.planCreatedAt(),
                new Plan.Changes(
                        changes.kept(), changes.moved(), changes.added(), changes.dropped()));
    }
}
