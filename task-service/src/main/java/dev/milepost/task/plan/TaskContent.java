package dev.milepost.task.plan;

import java.util.UUID;

/// What there is to do, and its place in the plan, without a date.
///
/// @param dayNumberInWeek 1 to 7, counted from the weekday that the goal starts on
/// @param estimatedDuration minutes
public record TaskContent(
        UUID id,
        int orderInGoal,
        int weekNumber,
        int dayNumberInWeek,
        String milestone,
        String kind,
        String title,
        String description,
        int estimatedDuration) {

    TaskContent saying(String otherTitle, String otherDescription) {
        return new TaskContent(
                id,
                orderInGoal,
                weekNumber,
                dayNumberInWeek,
                milestone,
                kind,
                otherTitle,
                otherDescription,
                estimatedDuration);
    }

    /// Whether its user reads the same in both, wherever they stand in the plan.
    boolean readsLike(TaskContent other) {
        return title.equals(other.title)
                && description.equals(other.description)
                && estimatedDuration == other.estimatedDuration;
    }
}
