package dev.milepost.task.goal;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The goal is somebody else's: 403 (API-8).
public final class GoalBelongsToAnotherUser extends Refusal {

    public GoalBelongsToAnotherUser() {
        super(HttpStatus.FORBIDDEN, "The goal belongs to another user.");
    }
}
