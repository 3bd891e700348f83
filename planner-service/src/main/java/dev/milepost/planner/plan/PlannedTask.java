package dev.milepost.planner.plan;

import java.time.LocalDate;
import java.util.UUID;

/// A task with its place in the plan.
///
/// @param order its place in the whole plan, from 1
/// @param dayNumberInWeek its day in that week of the goal, 1 to 7
public record PlannedTask(
        UUID id,
        int order,
        int weekNumber,
        int dayNumberInWeek,
        String milestone,
        TaskKind kind,
        String title,
        String description,
        LocalDate dueDate,
        int estimatedMinutes) {}
