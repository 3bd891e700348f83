package dev.milepost.goal.budget;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/// What a goal takes of the days from its start to its end.
///
/// @param minutes of each day that is no rest day
record Commitment(UUID goal, LocalDate start, LocalDate end, Set<DayOfWeek> restDays, int minutes) {

    Commitment {
        restDays = Set.copyOf(restDays);
    }

    boolean isOn(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end) && !restDays.contains(day.getDayOfWeek());
    }
}
