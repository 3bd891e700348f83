package dev.milepost.goal.goal;

import dev.milepost.kit.problem.InvalidField;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a user wants to be otherwise about a goal; what is null stays as it is.
public record SettingsChange(
        @Nullable String name,
        @Nullable GoalDuration duration,
        @Nullable BigDecimal timePerDayHours,
        @Nullable SkillLevel skillLevel,
        @Nullable List<DayOfWeek> restDays,
        @Nullable AdaptationMode adaptationMode) {

    /// @throws InvalidField when the new duration is too long, or would have ended the goal before today
    GoalSettings applyTo(GoalSettings settings, LocalDate today) {
        String newName = Objects.requireNonNullElse(name, settings.name()).strip();
        return new GoalSettings(
                newName,
                newName.equals(settings.name()) ? settings.topic() : Topic.of(newName),
                Objects.requireNonNullElse(skillLevel, settings.skillLevel()),
                durationDays(settings, today),
                Objects.requireNonNullElse(timePerDayHours, settings.timePerDayHours()),
                settings.startDate(),
                Objects.requireNonNullElse(restDays, settings.restDays()),
                Objects.requireNonNullElse(adaptationMode, settings.adaptationMode()),
                settings.timezone());
    }

    private int durationDays(GoalSettings settings, LocalDate today) {
        if (duration == null) {
            return settings.durationDays();
        }
        int days = DurationRule.daysOf(duration, settings.startDate());
        Schedule wanted = Schedule.of(settings.startDate(), days);
        if (days != settings.durationDays() && wanted.end().isBefore(today)) {
            throw new InvalidField(
                    DurationRule.fieldOf(duration), "would have ended the goal before today");
        }
        return days;
    }
}
