package dev.milepost.task.task;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The task is archived, which means read-only: 409 until it is taken out of the archive.
public final class TaskArchived extends Refusal {

    public TaskArchived() {
        super(HttpStatus.CONFLICT, "The task is archived; set archived to false to change it.");
    }
}
