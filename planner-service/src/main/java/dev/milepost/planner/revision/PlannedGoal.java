package dev.milepost.planner.revision;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.GoalState;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

/// What the planner knows of a goal when it sets out to plan.
///
/// @param settingsVersion the version in which a setting that matters to the plan changed last
/// @param reviewed whether its user wants to see a change of the plan before it holds
/// @param planNumber the number of its newest plan, 0 when it has none
public record PlannedGoal(
        UUID goalId,
        UserId userId,
        GoalStatus status,
        boolean reviewed,
        long settingsVersion,
        int planNumber,
        GoalState state) {

    public boolean isOpen() {
        return status == GoalStatus.OPEN;
    }

    public boolean hasPlan() {
        return planNumber > 0;
    }

    public int nextNumber() {
        return planNumber + 1;
    }

    /// Whether the goal from a day on to its end leaves any day to study on.
    boolean hasStudyDaysFrom(LocalDate day) {
        LocalDate first = state.brief().startDate().isAfter(day) ? state.brief().startDate() : day;
        LocalDate last = state.brief().endDate().isBefore(first) ? first : state.brief().endDate();
        Stream<LocalDate> days = first.datesUntil(last.plusDays(1));
        return days.anyMatch(one -> !state.brief().restDays().contains(one.getDayOfWeek()));
    }
}
