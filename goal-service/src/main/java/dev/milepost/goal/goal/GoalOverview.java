package dev.milepost.goal.goal;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A goal as it is shown (GOAL-2), without its roadmap.
///
/// @param startDate the first day, as the plan has it
/// @param tasksTotal all tasks but those that were dropped or cancelled
/// @param plan null until there is one
/// @param failure null unless planning failed
public record GoalOverview(
        UUID id,
        String name,
        String topic,
        GoalStatus status,
        Instant statusSince,
        SkillLevel skillLevel,
        int durationDays,
        BigDecimal timePerDayHours,
        LocalDate startDate,
        LocalDate endDate,
        List<DayOfWeek> restDays,
        AdaptationMode adaptationMode,
        String timezone,
        BigDecimal progressPercentage,
        int tasksCompleted,
        int tasksTotal,
        @Nullable Plan plan,
        @Nullable Failure failure,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    public static GoalOverview of(Goal goal) {
        Goal.Core core = goal.core();
        GoalSettings settings = core.settings();
        return new GoalOverview(
                core.id().value(),
                settings.name(),
                settings.topic(),
                goal.status(),
                goal.since(),
                settings.skillLevel(),
                settings.durationDays(),
                settings.timePerDayHours(),
                core.schedule().start(),
                core.schedule().end(),
                settings.restDays(),
                settings.adaptationMode(),
                settings.timezone().getId(),
                core.progress().percentage(),
                core.progress().completed(),
                core.progress().counted(),
                goal.plan(),
                goal instanceof Goal.Failed failed ? failed.failure() : null,
                core.createdAt(),
                core.updatedAt(),
                core.version());
    }

    /// Names this very answer: the goal's version and its roadmap's revision. A write is held to the version alone.
    public static String etagOf(Goal goal) {
        Goal.Core core = goal.core();
        return "\"%d.%d\"".formatted(core.version(), core.progress().revision());
    }
}
