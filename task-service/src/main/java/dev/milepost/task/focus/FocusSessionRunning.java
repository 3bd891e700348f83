package dev.milepost.task.focus;

import dev.milepost.kit.problem.Refusal;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/// The user has an open focus session, and can have but one: 409, with its id.
public final class FocusSessionRunning extends Refusal {

    public FocusSessionRunning(UUID open) {
        super(HttpStatus.CONFLICT, "A focus session is open; complete or abandon it first.");
        with("session_id", open);
    }
}
