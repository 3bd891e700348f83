package dev.milepost.identity.session;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The address is unknown or the password is wrong; which of the two is not said: 401.
public final class InvalidCredentials extends Refusal {

    public InvalidCredentials() {
        super(HttpStatus.UNAUTHORIZED, "The e-mail address or the password is wrong.");
    }
}
