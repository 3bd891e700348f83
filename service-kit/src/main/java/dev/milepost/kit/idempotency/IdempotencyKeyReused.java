package dev.milepost.kit.idempotency;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The key was used for another request: another method, path, query or body.
public final class IdempotencyKeyReused extends Refusal {

    public IdempotencyKeyReused() {
        super(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "This Idempotency-Key was used for another request; a new request needs a new key.");
    }
}
