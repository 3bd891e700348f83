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

    /// The same place in the plan, for what another says is to be done, and in its time.
    TaskContent as(TaskContent other) {
        return new TaskContent(
                id,
                orderInGoal,
                weekNumber,
                dayNumberInWeek,
                milestone,
                kind,
                other.title,
                other.description,
                other.estimatedDuration);
    }

    /// Whether its user reads the same in both, wherever they stand in the plan.
    boolean readsLike(TaskContent other) {
        return title.equals(other.title)
                && description.equals(other.description)
                && estimatedDuration == other.estimatedDuration;
    }
}
