package dev.milepost.planner.drafting;

import reactor.core.publisher.Mono;

/// Makes a plan of a goal's ground. Whoever draws it up, the plan passes the checker.
public interface PlanDrafter {

    Mono<Drafted> draft(DraftRequest request);

    /// Says that the plan is used: what it cost is paid.
    Mono<Void> used(Drafted drafted);

    /// Says that the plan was not needed after all: it costs nothing.
    Mono<Void> unused(Drafted drafted);
}
