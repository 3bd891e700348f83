package dev.milepost.task.goal;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// There is no such goal, or it is not known here yet: 404 (API-8).
public final class GoalNotFound extends Refusal {

    public GoalNotFound() {
        super(HttpStatus.NOT_FOUND, "There is no such goal.");
    }
}
