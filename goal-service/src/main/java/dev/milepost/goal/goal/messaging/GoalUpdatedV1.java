package dev.milepost.goal.goal.messaging;

import dev.milepost.goal.goal.AdaptationMode;
import dev.milepost.goal.goal.Goal;
import dev.milepost.goal.goal.GoalSettings;
import dev.milepost.goal.goal.SkillLevel;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// `goal/GoalUpdated.v1`: what the user asked for, with the dates that follow from it.
record GoalUpdatedV1(
        UUID goalId,
        UUID userId,
        int version,
        String name,
        String topic,
        SkillLevel skillLevel,
        int durationDays,
        BigDecimal timePerDayHours,
        LocalDate startDate,
        LocalDate endDate,
        List<DayOfWeek> restDays,
        AdaptationMode adaptationMode,
        String timezone,
        List<String> changedFields,
        Instant updatedAt) {

    static GoalUpdatedV1 of(Goal.Core core, List<String> changedFields) {
        GoalSettings settings = core.settings();
        return new GoalUpdatedV1(
                core.id().value(),
                core.owner().value(),
                core.version(),
                settings.name(),
                settings.topic(),
                settings.skillLevel(),
                settings.durationDays(),
                settings.timePerDayHours(),
                settings.startDate(),
                settings.wantedSchedule().end(),
                settings.restDays(),
                settings.adaptationMode(),
                settings.timezone().getId(),
                changedFields,
                core.updatedAt());
    }
}
