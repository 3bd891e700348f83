package dev.milepost.goal.goal;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// What was asked needs a goal that is under way: it has a plan, and for a pause it is not paused yet.
public final class GoalNotActive extends Refusal {

    public GoalNotActive(GoalStatus status) {
        super(HttpStatus.CONFLICT, "Only a goal that is under way allows this.");
        with("goal_status", status);
    }
}
