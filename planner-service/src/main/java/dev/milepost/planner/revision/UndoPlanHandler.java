package dev.milepost.planner.revision;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.planner.drafting.Authorship;
import dev.milepost.planner.plan.PlanChecker;
import dev.milepost.planner.plan.PlanUndo;
import dev.milepost.planner.plan.PlanUndo.Undone;
import dev.milepost.planner.plan.TaskState;
import dev.milepost.planner.plan.Trigger;
import dev.milepost.planner.plan.Violation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Takes the last change of a plan back at its user's word, as a plan of its own (GOAL-7). Another plan that came in
/// between stands: its user is told of it, and can take it back in turn.
@Component
public class UndoPlanHandler {

    private static final Logger log = LoggerFactory.getLogger(UndoPlanHandler.class);

    private final PlannedGoals goals;
    private final FormerPlans former;
    private final Plans plans;
    private final PlanMetrics metrics;
    private final Clock clock;

    UndoPlanHandler(
            PlannedGoals goals, FormerPlans former, Plans plans, PlanMetrics metrics, Clock clock) {
        this.goals = goals;
        this.former = former;
        this.plans = plans;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Joins the transaction of its caller.
    ///
    /// @param planNumber the plan whose change is taken back
    /// @param asked the user's word, without which there would be no plan
    public Mono<Void> handle(UUID goalId, UserId user, int planNumber, Cause asked) {
        Instant now = clock.instant();
        return goals.find(goalId, user)
                .filter(PlannedGoal::isOpen)
                .flatMap(goal -> undone(goal, planNumber, asked, now))
                .flatMap(this::save)
                .defaultIfEmpty(false)
                .doOnNext(saved -> report(goalId, planNumber, saved))
                .then();
    }

    private Mono<NewPlan> undone(PlannedGoal goal, int planNumber, Cause asked, Instant now) {
        return former.before(goal, planNumber)
                .publishOn(Schedulers.parallel())
                .map(before -> plan(goal, before, now).alsoBecauseOf(asked));
    }

    private Mono<Boolean> save(NewPlan plan) {
        return plans.save(plan).doOnNext(saved -> metrics.made(plan, saved));
    }

    private NewPlan plan(PlannedGoal goal, List<TaskState> before, Instant now) {
        Undone undone = PlanUndo.undo(goal.state(), before, now, UuidV7::next);
        List<Violation> violations =
                PlanChecker.violationsOfReflow(undone.revision().plan(), undone.ground());
        if (!violations.isEmpty()) {
            throw new IllegalStateException(
                    "Taking a change back breaks a rule: " + violations.getFirst().words());
        }
        return new NewPlan(
                UuidV7.next(),
                UuidV7.next(),
                goal,
                RevisionClaim.ofNothing(
                        goal.goalId(), goal.userId(), Trigger.UNDO_REQUESTED, Causes.NONE),
                new NewPlan.Content.Revised(undone.revision(), true),
                Authorship.builtIn(undone.revision().reason()),
                undone.revision().reason(),
                now,
                clock.instant());
    }

    private static void report(UUID goalId, int planNumber, boolean saved) {
        log.atInfo()
                .addKeyValue("goal_id", goalId)
                .addKeyValue("plan_number", planNumber)
                .log(saved ? "A change was taken back" : "A change could not be taken back");
    }
}
