package dev.milepost.goal.goal;

import dev.milepost.kit.security.UserId;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Set a goal (GOAL-1).
///
/// @param skillLevel what the name says when null
/// @param startDate today in the time zone when null
public record CreateGoal(
        UserId owner,
        ZoneId timezone,
        String name,
        GoalDuration duration,
        BigDecimal timePerDayHours,
        @Nullable SkillLevel skillLevel,
        @Nullable LocalDate startDate,
        List<DayOfWeek> restDays,
        AdaptationMode adaptationMode) {}
