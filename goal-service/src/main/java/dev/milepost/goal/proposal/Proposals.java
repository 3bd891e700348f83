package dev.milepost.goal.proposal;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Where proposals are kept. Whatever changes them joins the caller's transaction.
public interface Proposals {

    /// Adds it and closes those that waited before; does nothing when the goal is gone or a later plan is known.
    Mono<Void> add(PlanProposal proposal);

    /// A goal's proposal, held until the end of the transaction.
    ///
    /// @throws ProposalNotFound when the goal has none with this id
    Mono<PlanProposal> locked(UserId owner, GoalId goal, UUID proposal);

    Mono<PlanProposal> save(PlanProposal decided);

    /// Closes what a plan has decided: the proposal that it was is applied, those before it are not wanted any more.
    Mono<Void> close(UserId owner, GoalId goal, UUID plan, int number, Instant now);

    /// @throws ProposalNotFound when the goal has none with this id
    Mono<PlanProposal> find(UserId owner, GoalId goal, UUID proposal);

    /// The goal's proposals, the newest first.
    ///
    /// @param before only older ones than this
    Mono<List<PlanProposal>> of(UserId owner, GoalId goal, @Nullable UUID before, int atMost);
}
