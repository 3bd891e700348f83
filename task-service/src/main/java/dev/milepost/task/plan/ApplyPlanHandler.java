package dev.milepost.task.plan;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Makes tasks of a plan, all or none, once (PLAN-4). A plan that comes twice, late, out of order or for a deleted goal
/// changes nothing, and what its user deleted stays deleted. Runs in the transaction of the event that brought the plan.
@Component
public class ApplyPlanHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApplyPlanHandler.class);

    private final GoalTasks tasks;
    private final PlanChronicle chronicle;
    private final Counter applied;
    private final Counter outdated;

    ApplyPlanHandler(GoalTasks tasks, PlanChronicle chronicle, MeterRegistry meters) {
        this.tasks = tasks;
        this.chronicle = chronicle;
        this.applied = meters.counter("milepost.plans.received", "outcome", "applied");
        this.outdated = meters.counter("milepost.plans.received", "outcome", "outdated");
    }

    public Mono<Void> handle(NewPlan plan) {
        return tasks.advanceTo(plan).flatMap(isNew -> isNew ? apply(plan) : leave(plan));
    }

    private Mono<Void> apply(NewPlan plan) {
        return tasks.locked(plan.goalId())
                .flatMap(present -> compared(plan, present))
                .flatMap(this::keep)
                .doOnSuccess(_ -> applied.increment());
    }

    private Mono<AppliedPlan> compared(NewPlan plan, List<GoalTask> present) {
        return tasks.withoutDeleted(plan).map(wanted -> PlanDiff.apply(wanted, present));
    }

    private Mono<Void> keep(AppliedPlan made) {
        return tasks.save(made).then(Mono.defer(() -> chronicle.note(made)));
    }

    private Mono<Void> leave(NewPlan plan) {
        return Mono.fromRunnable(() -> {
            LOG.info("Plan {} of goal {} is outdated", plan.number(), plan.goalId());
            outdated.increment();
        });
    }
}
