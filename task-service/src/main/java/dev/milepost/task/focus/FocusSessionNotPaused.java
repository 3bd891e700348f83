package dev.milepost.task.focus;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The focus session runs already: 409.
public final class FocusSessionNotPaused extends Refusal {

    public FocusSessionNotPaused() {
        super(HttpStatus.CONFLICT, "The focus session is running; pause it first.");
    }
}
