package dev.milepost.goal.goal;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The newest plan is the first one, or its change has been taken back already.
public final class NothingToUndo extends Refusal {

    public NothingToUndo() {
        super(HttpStatus.CONFLICT, "There is no change of the plan that could be taken back.");
    }
}
