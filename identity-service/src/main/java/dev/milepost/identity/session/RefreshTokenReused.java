package dev.milepost.identity.session;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// A spent refresh token came back, so its whole family is revoked: 401.
public final class RefreshTokenReused extends Refusal {

    public RefreshTokenReused() {
        super(
                HttpStatus.UNAUTHORIZED,
                "The refresh token was used before; its session has been ended.");
    }
}
