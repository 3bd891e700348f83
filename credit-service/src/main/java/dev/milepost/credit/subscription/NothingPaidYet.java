package dev.milepost.credit.subscription;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// There is no subscription that could be seen to.
final class NothingPaidYet extends Refusal {

    NothingPaidYet() {
        super(HttpStatus.CONFLICT, "There is no paid subscription.");
    }
}
