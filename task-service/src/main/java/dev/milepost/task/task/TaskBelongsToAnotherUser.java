package dev.milepost.task.task;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The task is somebody else's: 403 (API-8).
public final class TaskBelongsToAnotherUser extends Refusal {

    public TaskBelongsToAnotherUser() {
        super(HttpStatus.FORBIDDEN, "The task belongs to another user.");
    }
}
