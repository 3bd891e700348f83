package dev.milepost.identity.admin;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// There is no such user: 404.
public final class UserNotFound extends Refusal {

    public UserNotFound() {
        super(HttpStatus.NOT_FOUND, "There is no such user.");
    }
}
