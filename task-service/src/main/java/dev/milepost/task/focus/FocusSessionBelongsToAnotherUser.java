package dev.milepost.task.focus;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The focus session is somebody else's: 403 (API-8).
public final class FocusSessionBelongsToAnotherUser extends Refusal {

    public FocusSessionBelongsToAnotherUser() {
        super(HttpStatus.FORBIDDEN, "The focus session belongs to another user.");
    }
}
