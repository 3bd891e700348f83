package dev.milepost.task.focus;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The focus session is paused already: 409.
public final class FocusSessionNotRunning extends Refusal {

    public FocusSessionNotRunning() {
        super(HttpStatus.CONFLICT, "The focus session is paused; resume it first.");
    }
}
