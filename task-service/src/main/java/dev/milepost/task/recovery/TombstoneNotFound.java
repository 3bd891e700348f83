package dev.milepost.task.recovery;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// There is nothing to recover under this id: 404.
public final class TombstoneNotFound extends Refusal {

    public TombstoneNotFound() {
        super(HttpStatus.NOT_FOUND, "There is nothing to recover.");
    }
}
