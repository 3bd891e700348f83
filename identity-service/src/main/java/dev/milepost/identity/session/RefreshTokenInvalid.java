package dev.milepost.identity.session;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The refresh token is none of ours, or its time is over: 401.
public final class RefreshTokenInvalid extends Refusal {

    public RefreshTokenInvalid() {
        super(
                HttpStatus.UNAUTHORIZED,
                "The refresh token is unknown or has expired; log in again.");
    }
}
