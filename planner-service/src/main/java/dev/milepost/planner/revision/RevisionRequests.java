package dev.milepost.planner.revision;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.Trigger;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/// Goals that want another plan, one request each, however much has happened.
public interface RevisionRequests {

    /// Adds what happened to the goal's request. A goal that is not open gathers nothing.
    ///
    /// @param causes the events that ask; one that asks again is the same
    Mono<Void> gather(UUID goalId, UserId userId, Trigger trigger, List<Cause> causes);

    /// The same for what the user asks for in words; the last words count.
    Mono<Void> gather(UUID goalId, UserId userId, RevisionWish wish, List<Cause> causes);

    /// Adds what happened to the requests of all of a user's open goals.
    Mono<Void> gatherForAll(UserId userId, Trigger trigger, Cause cause);

    /// Forgets the goal's request.
    Mono<Void> withdraw(UUID goalId, UserId userId);

    /// Takes requests that are due, so that nobody else works on them until the lease runs out.
    Mono<List<RevisionClaim>> claim(int most, Duration lease);

    /// Lets the lease run out later, for whoever is still at work.
    Mono<Void> renew(RevisionClaim claim, Duration lease);

    /// Removes what was worked on; what came meanwhile stays and is due in its turn.
    Mono<Void> finish(RevisionClaim claim);

    /// Gives a request back, to be tried again after a pause.
    Mono<Void> postpone(RevisionClaim claim, Duration pause);

    /// Gives a request back whose work was broken off: due as before, and not counted as tried.
    Mono<Void> giveBack(RevisionClaim claim);

    /// Gives a request back untried, due at once, and tells whether there was one to give back. Joins the transaction of
    /// its caller.
    Mono<Boolean> again(RevisionClaim claim);

    /// How many requests wait or are worked on.
    Mono<Long> count();
}
