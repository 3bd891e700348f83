package dev.milepost.planner.revision;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The goal is another user's.
public final class GoalBelongsToAnotherUser extends Refusal {

    public GoalBelongsToAnotherUser() {
        super(HttpStatus.FORBIDDEN, "This goal belongs to another user.");
    }
}
