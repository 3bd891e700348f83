package dev.milepost.goal.proposal;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

public final class ProposalNotFound extends Refusal {

    public ProposalNotFound() {
        super(HttpStatus.NOT_FOUND, "The goal has no such proposal.");
    }
}
