package dev.milepost.gateway.fallback;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// A service cannot be reached at the moment: 503 `SERVICE_UNAVAILABLE`, naming it.
final class ServiceUnavailable extends Refusal {

    ServiceUnavailable(String service) {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The " + service + " cannot be reached at the moment; try again shortly.");
        with("service", service);
    }
}
