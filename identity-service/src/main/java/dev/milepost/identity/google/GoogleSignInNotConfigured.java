package dev.milepost.identity.google;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// This installation knows no Google client: 503.
public final class GoogleSignInNotConfigured extends Refusal {

    public GoogleSignInNotConfigured() {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Signing in with Google is not set up here; use e-mail address and password.");
    }
}
