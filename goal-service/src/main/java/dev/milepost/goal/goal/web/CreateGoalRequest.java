package dev.milepost.goal.goal.web;

import dev.milepost.goal.goal.AdaptationMode;
import dev.milepost.goal.goal.CreateGoal;
import dev.milepost.goal.goal.GoalDuration;
import dev.milepost.goal.goal.SkillLevel;
import dev.milepost.kit.security.CurrentUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The body of `POST /goals` (GOAL-1).
record CreateGoalRequest(
        @NotBlank
                @Size(max = GoalRules.NAME_LENGTH)
                @Pattern(regexp = GoalRules.ONE_LINE, message = GoalRules.ONE_LINE_MESSAGE)
                String name,
        @Min(1) @Max(GoalDuration.MOST_DAYS) @Nullable Integer durationDays,
        @Valid @Nullable DurationRequest duration,
        @NotNull
                @DecimalMin(GoalRules.LEAST_HOURS)
                @DecimalMax(GoalRules.MOST_HOURS)
                @Digits(integer = 2, fraction = 2)
                BigDecimal timePerDayHours,
        @Nullable SkillLevel skillLevel,
        @Nullable LocalDate startDate,
        @Size(max = GoalRules.MOST_REST_DAYS) @Nullable List<@NotNull DayOfWeek> restDays,
        @Nullable AdaptationMode adaptationMode) {

    CreateGoal command(CurrentUser user) {
        return new CreateGoal(
                user.id(),
                user.timezone(),
                name,
                DurationRequest.required(durationDays, duration),
                timePerDayHours,
                skillLevel,
                startDate,
                Objects.requireNonNullElse(restDays, List.of()),
                Objects.requireNonNullElse(adaptationMode, AdaptationMode.AUTO));
    }
}
