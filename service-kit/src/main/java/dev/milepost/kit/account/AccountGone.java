package dev.milepost.kit.account;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The token is valid, but its account is no more: 401.
public final class AccountGone extends Refusal {

    public AccountGone() {
        super(HttpStatus.UNAUTHORIZED, "The account of this token is gone.");
    }
}
