package dev.milepost.task.note;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// There is no such note: 404 (API-8).
public final class NoteNotFound extends Refusal {

    public NoteNotFound() {
        super(HttpStatus.NOT_FOUND, "There is no such note.");
    }
}
