package dev.milepost.planner.revision;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// There is no such goal, or it has been deleted.
public final class GoalNotFound extends Refusal {

    public GoalNotFound() {
        super(HttpStatus.NOT_FOUND, "There is no such goal.");
    }
}
