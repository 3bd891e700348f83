package dev.milepost.task.series;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The series does not occur at that time: 404.
public final class UnknownOccurrence extends Refusal {

    UnknownOccurrence() {
        super(HttpStatus.NOT_FOUND, "The series has no occurrence of this recurrence_id.");
    }
}
