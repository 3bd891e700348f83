package dev.milepost.kit.userdata;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// What somebody else wants for a user whom the service has erased: 404.
public final class UserErased extends Refusal {

    UserErased() {
        super(HttpStatus.NOT_FOUND, "There is no such user any more.");
    }
}
