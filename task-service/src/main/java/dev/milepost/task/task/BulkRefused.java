package dev.milepost.task.task;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// One wish of all or nothing was refused, so nothing was changed: 409 where another state of the task would allow it, 422
/// otherwise, with the place of the wish, counted from 0, and its code.
public final class BulkRefused extends Refusal {

    private final transient Refusal cause;

    BulkRefused(int index, Refusal cause) {
        super(
                cause.status() == HttpStatus.CONFLICT
                        ? HttpStatus.CONFLICT
                        : HttpStatus.UNPROCESSABLE_CONTENT,
                "Operation %d was refused, so nothing was changed: %s"
                        .formatted(index, cause.getMessage()));
        this.cause = cause;
        with("index", index);
    }

    /// Why that wish was refused.
    public Refusal refusal() {
        return cause;
    }
}
