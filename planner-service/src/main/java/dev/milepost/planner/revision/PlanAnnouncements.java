package dev.milepost.planner.revision;

import reactor.core.publisher.Mono;

/// Tells the other services of plans, in the transaction that saves them.
public interface PlanAnnouncements {

    Mono<Void> announce(NewPlan plan);

    /// Tells of a plan that waits for its user.
    Mono<Void> propose(NewPlan plan);

    Mono<Void> announce(FailedPlan failed);
}
