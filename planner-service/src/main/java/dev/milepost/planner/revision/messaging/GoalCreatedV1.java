package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.SkillLevel;
import dev.milepost.planner.revision.GoalSettings;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/// What the planner reads of a new goal.
record GoalCreatedV1(
        UUID goalId,
        long version,
        String name,
        String topic,
        SkillLevel skillLevel,
        int durationDays,
        BigDecimal timePerDayHours,
        LocalDate startDate,
        LocalDate endDate,
        Set<DayOfWeek> restDays,
        String adaptationMode,
        String timezone) {

    GoalSettings settings(UserId userId) {
        return new GoalSettings(
                goalId,
                userId,
                version,
                name,
                topic,
                skillLevel,
                durationDays,
                timePerDayHours,
                startDate,
                endDate,
                restDays,
                adaptationMode,
                timezone);
    }
}
