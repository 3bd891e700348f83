package dev.milepost.goal.goal;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The goal is another user's (API-8).
public final class GoalBelongsToAnotherUser extends Refusal {

    public GoalBelongsToAnotherUser() {
        super(HttpStatus.FORBIDDEN, "The goal belongs to another user.");
    }
}
