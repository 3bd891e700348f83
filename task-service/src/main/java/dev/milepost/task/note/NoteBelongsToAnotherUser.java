package dev.milepost.task.note;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The note is somebody else's: 403 (API-8).
public final class NoteBelongsToAnotherUser extends Refusal {

    public NoteBelongsToAnotherUser() {
        super(HttpStatus.FORBIDDEN, "The note belongs to another user.");
    }
}
