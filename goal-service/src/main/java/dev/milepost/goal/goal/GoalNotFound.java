package dev.milepost.goal.goal;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// There is no goal of this id, or no longer.
public final class GoalNotFound extends Refusal {

    public GoalNotFound() {
        super(HttpStatus.NOT_FOUND, "There is no such goal.");
    }
}
