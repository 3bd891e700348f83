package dev.milepost.task.focus;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// There is no such focus session, or none is open: 404.
public final class FocusSessionNotFound extends Refusal {

    public FocusSessionNotFound() {
        super(HttpStatus.NOT_FOUND, "There is no such focus session.");
    }
}
