package dev.milepost.task.task;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// An open task of a plan cannot be archived, because its plan goes on with it: 409, with its status.
public final class TaskNotClosed extends Refusal {

    TaskNotClosed(TaskStatus status) {
        super(
                HttpStatus.CONFLICT,
                "An open task of a plan cannot be archived; complete or skip it first.");
        with("task_status", status.name());
    }
}
