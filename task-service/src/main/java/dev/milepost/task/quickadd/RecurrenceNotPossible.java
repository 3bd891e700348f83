package dev.milepost.task.quickadd;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The words ask for a task that repeats, which cannot be made of them yet: 422, with the rule that was understood.
public final class RecurrenceNotPossible extends Refusal {

    public RecurrenceNotPossible(String rrule) {
        super(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "A task that repeats cannot be made of plain words yet; leave the repetition out.");
        with("rrule", rrule);
    }
}
