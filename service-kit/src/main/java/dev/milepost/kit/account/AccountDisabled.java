package dev.milepost.kit.account;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// An admin has disabled the account: 403. Only who has shown to be its person is told.
public final class AccountDisabled extends Refusal {

    public AccountDisabled() {
        super(HttpStatus.FORBIDDEN, "The account is disabled.");
    }
}
