package dev.milepost.identity.export;

import dev.milepost.kit.problem.Refusal;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/// A service does not answer, and an export without its share would not be one: 503.
public final class ExportUnavailable extends Refusal {

    private static final Duration SOON = Duration.ofSeconds(30);

    public ExportUnavailable() {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Not every service answers; try again in half a minute.");
    }

    @Override
    public Duration retryAfter() {
        return SOON;
    }
}
