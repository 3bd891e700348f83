package dev.milepost.identity.session;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// There is no such session, or it has ended: 404.
public final class SessionNotFound extends Refusal {

    public SessionNotFound() {
        super(HttpStatus.NOT_FOUND, "There is no such session.");
    }
}
