package dev.milepost.identity.credential;

import dev.milepost.kit.problem.Refusal;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/// The address has had as many mails of this kind as it gets in a while: 429.
public final class TooManyMails extends Refusal {

    private final Duration retryAfter;

    public TooManyMails(Duration retryAfter) {
        super(HttpStatus.TOO_MANY_REQUESTS, "This address has been sent enough mails for now.");
        this.retryAfter = retryAfter;
    }

    @Override
    public Duration retryAfter() {
        return retryAfter;
    }
}
