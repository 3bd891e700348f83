package dev.milepost.task.subtask;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The task has no such subtask: 404 (API-8).
public final class SubtaskNotFound extends Refusal {

    public SubtaskNotFound() {
        super(HttpStatus.NOT_FOUND, "The task has no such subtask.");
    }
}
