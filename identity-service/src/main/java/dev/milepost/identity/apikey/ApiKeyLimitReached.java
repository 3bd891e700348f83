package dev.milepost.identity.apikey;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The user has as many keys as a user may have: 403.
public final class ApiKeyLimitReached extends Refusal {

    public ApiKeyLimitReached(int limit) {
        super(
                HttpStatus.FORBIDDEN,
                "You have as many API keys as a user may have; revoke one first.");
        with("limit", limit).with("usage", limit);
    }
}
