package dev.milepost.kit.problem;

import org.springframework.http.HttpStatus;

/// What is to be changed has changed since the caller read it: 409, with the version that it has now (API-6).
public final class StaleVersion extends Refusal {

    public StaleVersion(long currentVersion) {
        super(HttpStatus.CONFLICT, "It has changed since it was read.");
        with("current_version", currentVersion);
    }
}
