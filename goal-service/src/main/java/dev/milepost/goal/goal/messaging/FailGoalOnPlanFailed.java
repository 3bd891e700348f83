package dev.milepost.goal.goal.messaging;

import dev.milepost.goal.goal.FailGoal;
import dev.milepost.goal.goal.FailGoalHandler;
import dev.milepost.goal.goal.Failure;
import dev.milepost.goal.goal.GoalId;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class FailGoalOnPlanFailed implements Reaction<PlanFailedV1> {

    private final FailGoalHandler handler;

    FailGoalOnPlanFailed(FailGoalHandler handler) {
        this.handler = handler;
    }

    @Override
    public Class<PlanFailedV1> payloadType() {
        return PlanFailedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<PlanFailedV1> event) {
        return handler.handle(command(event)).then();
    }

    private static FailGoal command(IncomingEvent<PlanFailedV1> event) {
        PlanFailedV1 fact = event.payload();
        return new FailGoal(
                new GoalId(fact.goalId()), event.userId(), new Failure(fact.code(), fact.detail()));
    }
}
