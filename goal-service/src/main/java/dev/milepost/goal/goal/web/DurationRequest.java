package dev.milepost.goal.goal.web;

import dev.milepost.goal.goal.GoalDuration;
import dev.milepost.goal.goal.GoalDuration.Unit;
import dev.milepost.kit.problem.FieldError;
import dev.milepost.kit.problem.InvalidField;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A duration in the unit the user thinks in, `{value, unit}`; the other way to say it is `duration_days`.
record DurationRequest(
        @NotNull @Min(1) @Max(GoalDuration.MOST_DAYS) Integer value, @NotNull Unit unit) {

    /// @throws InvalidField when neither is given, or both are
    static GoalDuration required(@Nullable Integer days, @Nullable DurationRequest duration) {
        GoalDuration found = optional(days, duration);
        if (found == null) {
            throw invalid("exactly one of duration_days and duration is required");
        }
        return found;
    }

    /// @throws InvalidField when both are given
    static @Nullable GoalDuration optional(
            @Nullable Integer days, @Nullable DurationRequest duration) {
        if (days != null && duration != null) {
            throw invalid("only one of duration_days and duration can be given");
        }
        if (duration != null) {
            return new GoalDuration(duration.value, duration.unit);
        }
        return days == null ? null : new GoalDuration(days, Unit.DAYS);
    }

    private static InvalidField invalid(String message) {
        return new InvalidField(
                List.of(
                        new FieldError("duration_days", message),
                        new FieldError("duration", message)));
    }
}
