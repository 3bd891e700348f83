package dev.milepost.identity.google;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// Google does not know that the address is the person's, so no account is made for it or linked by it: 403.
public final class GoogleEmailUnverified extends Refusal {

    public GoogleEmailUnverified() {
        super(HttpStatus.FORBIDDEN, "Google has not verified this e-mail address.");
    }
}
