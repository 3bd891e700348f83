package dev.milepost.identity.erasure;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The account has no password, and the session is too old to show who asks: 403.
public final class SignInAgain extends Refusal {

    public SignInAgain() {
        super(HttpStatus.FORBIDDEN, "Sign in again, and ask for it within ten minutes.");
    }
}
