package dev.milepost.credit.ledger;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// Nothing was spent for the reference (CRED-1).
public final class SpendingNotFound extends Refusal {

    SpendingNotFound() {
        super(HttpStatus.NOT_FOUND, "The user has spent nothing for this reference.");
    }
}
