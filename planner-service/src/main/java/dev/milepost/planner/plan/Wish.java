package dev.milepost.planner.plan;

import java.time.LocalDate;
import java.util.UUID;

/// An open task that looks for a day.
///
/// @param earliest the day that it would like best; it takes a later one when that is full
record Wish(TaskState task, LocalDate earliest, int minutes) {

    UUID id() {
        return task.id();
    }
}
