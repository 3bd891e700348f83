package dev.milepost.identity.credential;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// There is nothing left to verify: 409.
public final class EmailAlreadyVerified extends Refusal {

    public EmailAlreadyVerified() {
        super(HttpStatus.CONFLICT, "The e-mail address is verified.");
    }
}
