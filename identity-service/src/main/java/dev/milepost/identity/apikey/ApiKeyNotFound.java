package dev.milepost.identity.apikey;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// There is no such key, or it has been revoked: 404.
public final class ApiKeyNotFound extends Refusal {

    public ApiKeyNotFound() {
        super(HttpStatus.NOT_FOUND, "There is no such API key.");
    }
}
