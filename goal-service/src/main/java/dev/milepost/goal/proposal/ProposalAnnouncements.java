package dev.milepost.goal.proposal;

import reactor.core.publisher.Mono;

/// Tells what users decide, in the transaction of the decision.
public interface ProposalAnnouncements {

    Mono<Void> announce(PlanProposal decided);
}
