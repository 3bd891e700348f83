package dev.milepost.planner.revision;

import dev.milepost.planner.drafting.Drafted;
import dev.milepost.planner.drafting.PlanDrafter;
import dev.milepost.planner.revision.Proposal.Draft;
import dev.milepost.planner.revision.Proposal.Impossible;
import dev.milepost.planner.revision.Proposal.Moves;
import dev.milepost.planner.revision.Proposal.Nothing;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Answers one revision request: load, propose, conclude (PLAN-1, PLAN-3). No transaction is open while a plan is thought
/// up; saving it checks that the goal still wants it.
@Component
class RevisePlanHandler {

    private final PlannedGoals goals;
    private final PlanProposer proposer;
    private final RevisionRequests requests;
    private final Plans plans;
    private final PlanDrafter drafter;
    private final PlanMetrics metrics;
    private final Clock clock;

    RevisePlanHandler(
            PlannedGoals goals,
            PlanProposer proposer,
            RevisionRequests requests,
            Plans plans,
            PlanDrafter drafter,
            PlanMetrics metrics,
            Clock clock) {
        this.goals = goals;
        this.proposer = proposer;
        this.requests = requests;
        this.plans = plans;
        this.drafter = drafter;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// The moment is taken before the goal is read: what happens from then on is not answered.
    Mono<Void> handle(RevisionClaim claim) {
        Instant before = clock.instant();
        return openGoal(claim)
                .map(goal -> new Revision(goal, claim, before))
                .flatMap(proposer::propose)
                .defaultIfEmpty(new Nothing())
                .flatMap(proposal -> conclude(claim, proposal));
    }

    /// Says that the goal gets no plan, after every try has failed.
    Mono<Void> giveUp(RevisionClaim claim) {
        return openGoal(claim)
                .<Proposal>map(goal -> givenUp(goal, claim))
                .defaultIfEmpty(new Nothing())
                .flatMap(proposal -> conclude(claim, proposal));
    }

    private Mono<PlannedGoal> openGoal(RevisionClaim claim) {
        return goals.find(claim.goalId(), claim.userId()).filter(PlannedGoal::isOpen);
    }

    private Proposal givenUp(PlannedGoal goal, RevisionClaim claim) {
        return new Impossible(FailedPlan.afterAllAttempts(goal, claim, clock.instant()));
    }

    private Mono<Void> conclude(RevisionClaim claim, Proposal proposal) {
        return switch (proposal) {
            case Nothing _ -> requests.finish(claim);
            case Moves moves -> save(moves.plan()).then();
            case Draft draft -> save(draft.plan()).flatMap(saved -> pay(draft.drafted(), saved));
            case Impossible impossible ->
                    plans.fail(impossible.failed())
                            .doOnSuccess(_ -> metrics.failed(impossible.failed()));
        };
    }

    /// A plan that came too late is given up; what made it late has asked for another one by then.
    private Mono<Boolean> save(NewPlan plan) {
        return (plan.needsReview() ? plans.propose(plan) : plans.save(plan))
                .doOnNext(saved -> metrics.made(plan, saved))
                .flatMap(saved -> saved ? Mono.just(true) : plans.giveUp(plan).thenReturn(false));
    }

    private Mono<Void> pay(Drafted drafted, boolean saved) {
        return saved ? drafter.used(drafted) : drafter.unused(drafted);
    }
}
