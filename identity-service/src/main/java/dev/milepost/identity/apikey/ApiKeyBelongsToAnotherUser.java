package dev.milepost.identity.apikey;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The key is somebody else's: 403.
public final class ApiKeyBelongsToAnotherUser extends Refusal {

    public ApiKeyBelongsToAnotherUser() {
        super(HttpStatus.FORBIDDEN, "The API key belongs to another user.");
    }
}
