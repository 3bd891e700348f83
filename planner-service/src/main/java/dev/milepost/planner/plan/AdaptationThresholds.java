package dev.milepost.planner.plan;

/// Where the policy draws its lines.
///
/// @param missedTasksForReplan so many missed tasks mean that the plan does not fit the user's life
/// @param missedWithinDays over how many days back they are counted
/// @param studyDaysAheadToPullForward so many free study days before the next task are worth using
public record AdaptationThresholds(
        int missedTasksForReplan, int missedWithinDays, int studyDaysAheadToPullForward) {

    public static AdaptationThresholds defaults() {
        return new AdaptationThresholds(3, 7, 3);
    }
}
