package dev.milepost.gateway.limit;

import dev.milepost.kit.problem.Refusal;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/// A caller has used up a limit: 429 `RATE_LIMIT_EXCEEDED`, naming it.
final class RateLimitExceeded extends Refusal {

    private final Duration wait;

    RateLimitExceeded(Remaining left) {
        this(left.policy(), Duration.ofSeconds(Remaining.seconds(left.next())));
    }

    private RateLimitExceeded(RatePolicy policy, Duration wait) {
        super(
                HttpStatus.TOO_MANY_REQUESTS,
                "Too many requests; try again in %d seconds.".formatted(wait.toSeconds()));
        this.wait = wait;
        with("policy", policy.name());
    }

    @Override
    public Duration retryAfter() {
        return wait;
    }
}
