package dev.milepost.task.recovery;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// What was deleted is somebody else's: 403 (API-8).
public final class TombstoneBelongsToAnotherUser extends Refusal {

    public TombstoneBelongsToAnotherUser() {
        super(HttpStatus.FORBIDDEN, "What was deleted belongs to another user.");
    }
}
