package dev.milepost.credit.subscription;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The provider of payments does not answer, or not in a way that can be used. Nothing has changed here.
public final class PaymentsAway extends Refusal {

    public PaymentsAway() {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The provider of payments does not answer; try again in a minute.");
    }
}
