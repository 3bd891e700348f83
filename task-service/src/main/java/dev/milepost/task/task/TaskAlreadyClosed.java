package dev.milepost.task.task;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The task is completed, skipped or cancelled, and has to be reopened first: 409, with its status.
public final class TaskAlreadyClosed extends Refusal {

    public TaskAlreadyClosed(TaskStatus status) {
        super(
                HttpStatus.CONFLICT,
                "The task is closed; set its status to pending to open it again.");
        with("task_status", status.name());
    }
}
