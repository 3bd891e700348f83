package dev.milepost.identity.account;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// More people sign in at this moment than passwords can be hashed: 429, try again.
public final class TooManyPasswords extends Refusal {

    public TooManyPasswords() {
        super(HttpStatus.TOO_MANY_REQUESTS, "Too many people are signing in at the moment.");
    }
}
