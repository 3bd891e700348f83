package dev.milepost.identity.google;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// Google does not answer: 503, try again.
public final class GoogleUnavailable extends Refusal {

    public GoogleUnavailable() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "Google cannot be asked at the moment.");
    }
}
