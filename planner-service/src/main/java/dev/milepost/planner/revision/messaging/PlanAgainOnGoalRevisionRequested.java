package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.planner.plan.Trigger;
import dev.milepost.planner.revision.GoalStatus;
import dev.milepost.planner.revision.PlannedGoals;
import dev.milepost.planner.revision.RevisionRequests;
import dev.milepost.planner.revision.RevisionWish;
import dev.milepost.planner.revision.UndoPlanHandler;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Plans again when the user asks for it: after a failure, in words of their own, or to take the last change back
/// (GOAL-5, GOAL-7).
@Component
class PlanAgainOnGoalRevisionRequested implements Reaction<GoalRevisionRequestedV1> {

    private final PlannedGoals goals;
    private final RevisionRequests requests;
    private final UndoPlanHandler undo;

    PlanAgainOnGoalRevisionRequested(
            PlannedGoals goals, RevisionRequests requests, UndoPlanHandler undo) {
        this.goals = goals;
        this.requests = requests;
        this.undo = undo;
    }

    @Override
    public Class<GoalRevisionRequestedV1> payloadType() {
        return GoalRevisionRequestedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<GoalRevisionRequestedV1> event) {
        return opened(event).filter(isNews -> isNews).flatMap(_ -> answer(event));
    }

    private Mono<Void> answer(IncomingEvent<GoalRevisionRequestedV1> event) {
        Integer undone = event.payload().undonePlanNumber();
        return undone == null
                ? gather(event)
                : undo.handle(
                        event.payload().goalId(), event.userId(), undone, CauseOf.goalFact(event));
    }

    private Mono<Void> gather(IncomingEvent<GoalRevisionRequestedV1> event) {
        UUID goal = event.payload().goalId();
        RevisionWish wish = event.payload().wish();
        return wish == null
                ? requests.gather(
                        goal, event.userId(), Trigger.RETRY, List.of(CauseOf.goalFact(event)))
                : requests.gather(goal, event.userId(), wish, List.of(CauseOf.goalFact(event)));
    }

    private Mono<Boolean> opened(IncomingEvent<GoalRevisionRequestedV1> event) {
        GoalRevisionRequestedV1 fact = event.payload();
        return goals.turn(fact.goalId(), event.userId(), fact.version(), GoalStatus.OPEN);
    }
}
