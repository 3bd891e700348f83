package dev.milepost.identity.account;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The account has changed since the caller read it: 409, with the version it has now (API-6).
public final class StaleVersion extends Refusal {

    public StaleVersion(long currentVersion) {
        super(HttpStatus.CONFLICT, "It has changed since it was read.");
        with("current_version", currentVersion);
    }
}
