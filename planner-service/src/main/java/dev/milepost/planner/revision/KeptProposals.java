package dev.milepost.planner.revision;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.Trigger;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Plans that wait for their users' word, the newest of each goal. Everything joins the caller's transaction.
public interface KeptProposals {

    /// Keeps a plan in place of the one that waited before, and tells whether it did: not when the goal has meanwhile got
    /// another plan or other settings, or wants none any more.
    Mono<Boolean> keep(NewPlan plan);

    /// The plan as it was shown, taken out; empty when it is not the newest any more, or its goal is gone.
    Mono<NewPlan> take(UUID proposal, UUID goal, UserId user);

    /// What the plan that waits in a reviewed goal was asked for with; empty when none waits.
    Mono<Asked> waitingIn(UUID goal, UserId user);

    /// @param wish the user's words; null when the trigger is another
    record Asked(Trigger trigger, @Nullable RevisionWish wish, Causes causes) {}

    Mono<Void> forget(UUID proposal, UUID goal, UserId user);
}
