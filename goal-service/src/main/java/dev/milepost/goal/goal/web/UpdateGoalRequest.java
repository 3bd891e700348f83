package dev.milepost.goal.goal.web;

import dev.milepost.goal.goal.AdaptationMode;
import dev.milepost.goal.goal.GoalDuration;
import dev.milepost.goal.goal.SettingsChange;
import dev.milepost.goal.goal.SkillLevel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of `PATCH /goals/{id}` (GOAL-3); a field that is absent or null stays as it is.
record UpdateGoalRequest(
        @Size(max = GoalRules.NAME_LENGTH)
                @Pattern(regexp = GoalRules.NOT_BLANK, message = GoalRules.NOT_BLANK_MESSAGE)
                @Pattern(regexp = GoalRules.ONE_LINE, message = GoalRules.ONE_LINE_MESSAGE)
                @Nullable String name,
        @Min(1) @Max(GoalDuration.MOST_DAYS) @Nullable Integer durationDays,
        @Valid @Nullable DurationRequest duration,
        @DecimalMin(GoalRules.LEAST_HOURS)
                @DecimalMax(GoalRules.MOST_HOURS)
                @Digits(integer = 2, fraction = 2)
                @Nullable BigDecimal timePerDayHours,
        @Nullable SkillLevel skillLevel,
        @Size(max = GoalRules.MOST_REST_DAYS) @Nullable List<@NotNull DayOfWeek> restDays,
        @Nullable AdaptationMode adaptationMode,
        @Min(1) @Nullable Integer version) {

    SettingsChange change() {
        return new SettingsChange(
                name,
                DurationRequest.optional(durationDays, duration),
                timePerDayHours,
                skillLevel,
                restDays,
                adaptationMode);
    }
}
