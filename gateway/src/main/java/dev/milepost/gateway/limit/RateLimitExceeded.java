package dev.milepost.gateway.limit;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// A caller has used up a limit: 429 `RATE_LIMIT_EXCEEDED`, naming it.
final class RateLimitExceeded extends Refusal {

    RateLimitExceeded(RatePolicy policy, long seconds) {
        super(
                HttpStatus.TOO_MANY_REQUESTS,
                "Too many requests; try again in %d seconds.".formatted(seconds));
        with("policy", policy.name());
    }
}
