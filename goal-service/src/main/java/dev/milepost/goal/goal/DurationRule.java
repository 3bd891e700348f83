package dev.milepost.goal.goal;

import dev.milepost.kit.problem.InvalidField;
import java.time.LocalDate;

/// A goal takes from 1 to 1095 days, whatever unit the user counts in.
final class DurationRule {

    private DurationRule() {}

    /// @throws InvalidField naming the field that the duration came in
    static int daysOf(GoalDuration duration, LocalDate start) {
        int days = duration.daysFrom(start);
        if (days < 1 || days > GoalDuration.MOST_DAYS) {
            throw new InvalidField(
                    fieldOf(duration),
                    "must be from 1 to %d days".formatted(GoalDuration.MOST_DAYS));
        }
        return days;
    }

    static String fieldOf(GoalDuration duration) {
        return duration.unit() == GoalDuration.Unit.DAYS ? "duration_days" : "duration.value";
    }
}
