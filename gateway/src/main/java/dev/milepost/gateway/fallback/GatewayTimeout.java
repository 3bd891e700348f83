package dev.milepost.gateway.fallback;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// A service took too long to answer: 504 `GATEWAY_TIMEOUT`, naming it.
final class GatewayTimeout extends Refusal {

    GatewayTimeout(String service) {
        super(
                HttpStatus.GATEWAY_TIMEOUT,
                "The " + service + " took too long to answer; the request may still take effect.");
        with("service", service);
    }
}
