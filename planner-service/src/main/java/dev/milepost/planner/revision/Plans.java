package dev.milepost.planner.revision;

import reactor.core.publisher.Mono;

/// Where plans are saved with everything that hangs on them: the goal's plan number, its tasks, the run, the request that
/// they answer, and the event.
public interface Plans {

    /// Saves a plan unless the goal has meanwhile got another plan or other settings, or wants none any more; or unless
    /// another goal of the user, with which it shares the day, has got one: then its request is due again at once, and a
    /// plan that answers no request ends in [TimeTakenMeanwhile].
    ///
    /// @return whether it was saved
    Mono<Boolean> save(NewPlan plan);

    /// Keeps a plan for its user to decide upon, in place of the one that waited before, unless the goal has changed as
    /// above.
    ///
    /// @return whether it was kept
    Mono<Boolean> propose(NewPlan plan);

    /// Gives up a plan that came too late, and finishes its request. What the model took for it is recorded.
    Mono<Void> giveUp(NewPlan plan);

    /// Records and publishes that there is no plan.
    Mono<Void> fail(FailedPlan failed);
}
