package dev.milepost.goal.goal;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// A goal whose planning has not failed has nothing to try again.
public final class GoalNotFailed extends Refusal {

    GoalNotFailed(GoalStatus status) {
        super(HttpStatus.CONFLICT, "Only a goal whose planning failed can be tried again.");
        with("goal_status", status);
    }
}
