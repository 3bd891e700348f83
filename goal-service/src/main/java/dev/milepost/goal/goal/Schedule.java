package dev.milepost.goal.goal;

import java.time.LocalDate;

/// The first and the last day of a goal: as the user wants them, then as the plan has them.
public record Schedule(LocalDate start, LocalDate end) {

    static Schedule of(LocalDate start, int days) {
        return new Schedule(start, start.plusDays(days - 1L));
    }
}
