package dev.milepost.identity.google;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The ID token or the code is not good; which part of it is not said: 401.
public final class GoogleProofInvalid extends Refusal {

    public GoogleProofInvalid() {
        super(HttpStatus.UNAUTHORIZED, "Google does not vouch for this sign-in; start it anew.");
    }
}
