package dev.milepost.planner.revision;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.SkillLevel;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/// A goal as its owner set it, in the version that goal-service gave it.
public record GoalSettings(
        UUID goalId,
        UserId userId,
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

    public GoalSettings {
        restDays = Set.copyOf(restDays);
    }
}
