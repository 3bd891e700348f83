package dev.milepost.identity.session;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The session is somebody else's: 403.
public final class SessionBelongsToAnotherUser extends Refusal {

    public SessionBelongsToAnotherUser() {
        super(HttpStatus.FORBIDDEN, "The session belongs to another user.");
    }
}
