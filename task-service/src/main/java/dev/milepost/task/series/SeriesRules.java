package dev.milepost.task.series;

import dev.milepost.kit.problem.InvalidField;
import dev.milepost.task.task.Due;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// What a user's series has to keep beside its rule.
final class SeriesRules {

    private static final int YEARS_AHEAD = 3;

    private SeriesRules() {}

    /// @throws InvalidField for a start that is past or far off
    static SeriesWish checked(SeriesWish wish, LocalDate today) {
        Due due = wish.task().due();
        if (due != null && due.date().isBefore(today)) {
            throw new InvalidField("due_date", "must not be in the past");
        }
        if (due != null && due.date().isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new InvalidField("due_date", "must be within three years");
        }
        return wish;
    }

    /// The earliest occurrence that a wish can touch: who changes a series locks tasks from there on, and the series after
    /// them.
    static LocalDateTime earliest(@Nullable LocalDateTime recurrenceId, LocalDate today) {
        LocalDateTime yesterday = today.minusDays(1).atStartOfDay();
        return recurrenceId == null || recurrenceId.isAfter(yesterday) ? yesterday : recurrenceId;
    }

    static LocalDateTime required(@Nullable LocalDateTime recurrenceId) {
        if (recurrenceId == null) {
            throw new InvalidField("recurrence_id", "is required unless the scope is all");
        }
        return recurrenceId;
    }
}
