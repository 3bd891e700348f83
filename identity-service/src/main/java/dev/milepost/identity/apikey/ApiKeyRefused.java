package dev.milepost.identity.apikey;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The secret is of no key that is good; why is not said: 401.
public final class ApiKeyRefused extends Refusal {

    public ApiKeyRefused() {
        super(HttpStatus.UNAUTHORIZED, "The API key is unknown, expired or revoked.");
    }
}
