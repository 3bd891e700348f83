package dev.milepost.goal.goal;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// What was asked needs an open goal, and this one is completed or archived.
public final class GoalClosed extends Refusal {

    GoalClosed(GoalStatus status) {
        super(HttpStatus.CONFLICT, "A completed or archived goal does not change any more.");
        with("goal_status", status);
    }
}
