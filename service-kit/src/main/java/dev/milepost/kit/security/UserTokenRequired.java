package dev.milepost.kit.security;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The token is valid but belongs to a service, and the resource to users.
final class UserTokenRequired extends Refusal {

    UserTokenRequired() {
        super(HttpStatus.FORBIDDEN, "This resource takes the token of a user.");
    }
}
