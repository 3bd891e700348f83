package dev.milepost.task.task;

import java.time.LocalDate;

/// The place of a task in the plan of its goal.
///
/// @param originalPlannedDate the day that the first plan with it gave it
/// @param dayNumberInWeek 1 to 7, counted from the weekday that the goal starts on
public record PlanPlace(
        String kind,
        String milestone,
        LocalDate originalPlannedDate,
        int orderInGoal,
        int weekNumber,
        int dayNumberInWeek,
        int planNumber) {}
