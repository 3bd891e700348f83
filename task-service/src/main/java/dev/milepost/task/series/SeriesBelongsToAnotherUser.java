package dev.milepost.task.series;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The series is somebody else's: 403 (API-8).
public final class SeriesBelongsToAnotherUser extends Refusal {

    public SeriesBelongsToAnotherUser() {
        super(HttpStatus.FORBIDDEN, "The series belongs to another user.");
    }
}
