package dev.milepost.credit.subscription;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// Nothing can be paid here; an admin can give pro all the same.
public final class PaymentNotConfigured extends Refusal {

    public PaymentNotConfigured() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "Payments are not set up on this server.");
    }
}
