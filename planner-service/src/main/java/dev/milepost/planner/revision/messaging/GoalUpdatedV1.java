package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.SkillLevel;
import dev.milepost.planner.revision.GoalSettings;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;

/// What the planner reads of a changed goal: all of it as it is now, and which fields changed.
record GoalUpdatedV1(
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
        String timezone,
        Set<String> changedFields) {

    /// Another name for the same topic, another mode or time zone leave the plan right.
    private static final Set<String> FIELDS_OF_THE_PLAN =
            Set.of(
                    "topic",
                    "skill_level",
                    "duration_days",
                    "time_per_day_hours",
                    "start_date",
                    "end_date",
                    "rest_days");

    boolean mattersToThePlan() {
        return !Collections.disjoint(FIELDS_OF_THE_PLAN, changedFields);
    }

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
