package dev.milepost.identity.admin;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// Nobody could administer accounts any more: 409.
public final class LastAdmin extends Refusal {

    public LastAdmin() {
        super(HttpStatus.CONFLICT, "It is the last admin; make somebody else one before.");
    }
}
