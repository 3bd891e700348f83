package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.planner.revision.FailedPlan;
import dev.milepost.planner.revision.NewPlan;
import dev.milepost.planner.revision.NewPlan.Content.First;
import dev.milepost.planner.revision.NewPlan.Content.Revised;
import dev.milepost.planner.revision.PlanAnnouncements;
import dev.milepost.planner.revision.PlannedGoal;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Says in what shape plans and failures leave the service.
@Component
class PublishedPlanEvents implements PlanAnnouncements {

    private final Outbox outbox;

    PublishedPlanEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Mono<Void> announce(NewPlan plan) {
        return append(plan.goal(), payload(plan));
    }

    @Override
    public Mono<Void> propose(NewPlan plan) {
        return append(plan.goal(), proposal(plan));
    }

    @Override
    public Mono<Void> announce(FailedPlan failed) {
        return append(failed.goal(), PlanFailedV1.of(failed));
    }

    static Record payload(NewPlan made) {
        return switch (made.content()) {
            case First(var plan) -> PlanGeneratedV1.of(made, plan);
            case Revised(var revision, var _) -> PlanRegeneratedV1.of(made, revision);
        };
    }

    static Record proposal(NewPlan made) {
        return switch (made.content()) {
            case First _ -> throw new IllegalArgumentException("A first plan is not proposed");
            case Revised(var revision, var _) -> PlanProposedV1.of(made, revision);
        };
    }

    private Mono<Void> append(PlannedGoal goal, Record payload) {
        return outbox.append(List.of(new OutgoingEvent(goal.goalId(), goal.userId(), payload)));
    }
}
