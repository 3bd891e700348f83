package dev.milepost.goal.proposal;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The tasks have changed since the proposal was made: accepting it would bring about something else than was shown.
public final class ProposalOutdated extends Refusal {

    public ProposalOutdated() {
        super(
                HttpStatus.CONFLICT,
                "The tasks have changed since this was proposed. A new proposal follows where one is due.");
    }
}
