package dev.milepost.identity.account;

import dev.milepost.kit.problem.FieldError;
import dev.milepost.kit.problem.Refusal;
import java.util.List;
import org.springframework.http.HttpStatus;

/// Somebody has an account with this address: 409.
public final class EmailAlreadyRegistered extends Refusal {

    public EmailAlreadyRegistered() {
        super(HttpStatus.CONFLICT, "There is an account with this e-mail address.");
    }

    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError("email", "is already registered"));
    }
}
