package dev.milepost.credit.ledger;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The user has fewer credits than the operation costs (CRED-1).
public final class InsufficientCredits extends Refusal {

    public InsufficientCredits(int required, int available) {
        super(
                HttpStatus.PAYMENT_REQUIRED,
                "This costs %d credits, and %d are there.".formatted(required, available));
        with("required", required);
        with("available", available);
    }
}
