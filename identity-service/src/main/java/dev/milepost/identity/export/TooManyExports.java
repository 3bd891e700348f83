package dev.milepost.identity.export;

import dev.milepost.kit.problem.Refusal;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/// The user has had as many exports as there are in a while: 429.
public final class TooManyExports extends Refusal {

    private final Duration retryAfter;

    public TooManyExports(Duration retryAfter) {
        super(HttpStatus.TOO_MANY_REQUESTS, "The account has been exported often enough for now.");
        this.retryAfter = retryAfter;
    }

    @Override
    public Duration retryAfter() {
        return retryAfter;
    }
}
