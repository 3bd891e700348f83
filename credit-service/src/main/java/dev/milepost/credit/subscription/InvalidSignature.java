package dev.milepost.credit.subscription;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// A notice that the provider of payments did not sign, or signed long ago.
public final class InvalidSignature extends Refusal {

    public InvalidSignature() {
        super(HttpStatus.BAD_REQUEST, "The signature does not fit.");
    }
}
