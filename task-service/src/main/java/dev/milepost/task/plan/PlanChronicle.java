package dev.milepost.task.plan;

import reactor.core.publisher.Mono;

/// Is told of every plan that has been applied, in its transaction.
public interface PlanChronicle {

    Mono<Void> note(AppliedPlan applied);
}
