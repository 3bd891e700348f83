package dev.milepost.task.task;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// There is no such task: 404 (API-8).
public final class TaskNotFound extends Refusal {

    public TaskNotFound() {
        super(HttpStatus.NOT_FOUND, "There is no such task.");
    }
}
