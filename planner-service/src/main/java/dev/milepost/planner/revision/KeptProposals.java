package dev.milepost.planner.revision;

import dev.milepost.kit.security.UserId;
import java.util.UUID;
import reactor.core.publisher.Mono;

/// Plans that wait for their users' word, the newest of each goal. Everything joins the caller's transaction.
public interface KeptProposals {

    /// Keeps a plan in place of the one that waited before, and tells whether it did: not when the goal has meanwhile got
    /// another plan or other settings, or wants none any more.
    Mono<Boolean> keep(NewPlan plan);

    /// The plan as it was shown, taken out; empty when it is not the newest any more, or its goal is gone.
    Mono<NewPlan> take(UUID proposal, UUID goal, UserId user);

    Mono<Void> forget(UUID proposal, UUID goal, UserId user);
}
