package dev.milepost.kit.idempotency;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// A request with the same key is being worked on; its answer is there in a moment.
public final class IdempotencyKeyInFlight extends Refusal {

    public IdempotencyKeyInFlight() {
        super(
                HttpStatus.CONFLICT,
                "A request with this Idempotency-Key is being worked on; try again in a moment.");
    }
}
