package dev.milepost.task.focus;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The focus session has ended, and is never open again: 409, with how it ended.
public final class FocusSessionEnded extends Refusal {

    public FocusSessionEnded(FocusSession.Ended session) {
        super(HttpStatus.CONFLICT, "The focus session has ended; start another one.");
        with("session_state", session.state().name());
        EndReason reason = session.reason();
        if (reason != null) {
            with("end_reason", reason.name());
        }
    }
}
