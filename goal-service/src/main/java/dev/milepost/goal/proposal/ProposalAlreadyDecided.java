package dev.milepost.goal.proposal;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// Only an open proposal can be accepted or rejected.
public final class ProposalAlreadyDecided extends Refusal {

    public ProposalAlreadyDecided(ProposalStatus status) {
        super(HttpStatus.CONFLICT, "The proposal is %s already.".formatted(status));
        with("proposal_status", status);
    }
}
