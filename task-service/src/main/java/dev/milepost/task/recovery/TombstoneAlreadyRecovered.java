package dev.milepost.task.recovery;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// It has been recovered before: 409.
public final class TombstoneAlreadyRecovered extends Refusal {

    public TombstoneAlreadyRecovered() {
        super(HttpStatus.CONFLICT, "It has been recovered already.");
    }
}
