package dev.milepost.identity.admin;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The token says admin, and the account is one no more: 403.
public final class NotAnAdmin extends Refusal {

    public NotAnAdmin() {
        super(HttpStatus.FORBIDDEN, "The account is not an admin's any more.");
    }
}
