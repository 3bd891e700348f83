package dev.milepost.goal.goal;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// A goal that is not paused cannot be resumed.
public final class GoalNotPaused extends Refusal {

    GoalNotPaused(GoalStatus status) {
        super(HttpStatus.CONFLICT, "Only a paused goal can be resumed.");
        with("goal_status", status);
    }
}
