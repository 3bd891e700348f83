package dev.milepost.task.task;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The task still has open subtasks: 409 until they are done, or the task is completed with them (TASK-5).
public final class SubtasksOpen extends Refusal {

    SubtasksOpen(int open) {
        super(
                HttpStatus.CONFLICT,
                "The task has %d open subtasks; force-complete completes them too."
                        .formatted(open));
        with("open_subtasks", open);
    }
}
