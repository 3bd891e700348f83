package dev.milepost.identity.credential;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The account's present password is another one, or it has none: 403. No 401, because the token is good.
public final class WrongPassword extends Refusal {

    public WrongPassword() {
        super(HttpStatus.FORBIDDEN, "The present password is wrong.");
    }
}
