package dev.milepost.task.series;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The series is over for good: 409.
public final class SeriesEnded extends Refusal {

    SeriesEnded() {
        super(HttpStatus.CONFLICT, "The series has ended; begin another one.");
    }
}
