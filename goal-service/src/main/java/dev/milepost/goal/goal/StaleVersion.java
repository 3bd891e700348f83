package dev.milepost.goal.goal;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The goal has changed since the user saw it (API-6); the problem carries the current version.
public final class StaleVersion extends Refusal {

    StaleVersion(int currentVersion) {
        super(HttpStatus.CONFLICT, "The goal has changed since it was read.");
        with("current_version", currentVersion);
    }
}
