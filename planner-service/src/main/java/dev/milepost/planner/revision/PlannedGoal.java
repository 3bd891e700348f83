package dev.milepost.planner.revision;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.GoalState;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the planner knows of a goal when it sets out to plan.
///
/// @param settingsVersion the version in which a setting that matters to the plan changed last
/// @param reviewed whether its user wants to see a change of the plan before it holds
/// @param planNumber the number of its newest plan, 0 when it has none
/// @param planSequence at which its share of the user's days was read; null when its time is its own
public record PlannedGoal(
        UUID goalId,
        UserId userId,
        GoalStatus status,
        boolean reviewed,
        long settingsVersion,
        int planNumber,
        @Nullable Long planSequence,
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
        return studyDaysFrom(day).findAny().isPresent();
    }

    /// Whether the user's other goals leave time on any of those days.
    boolean hasFreeTimeFrom(LocalDate day) {
        return studyDaysFrom(day).anyMatch(this::hasTimeOn);
    }

    private boolean hasTimeOn(LocalDate day) {
        return state.sharedTime().isWorthwhile(day, state.brief().dailyMinutes());
    }

    private Stream<LocalDate> studyDaysFrom(LocalDate day) {
        LocalDate first = state.brief().startDate().isAfter(day) ? state.brief().startDate() : day;
        LocalDate last = state.brief().endDate().isBefore(first) ? first : state.brief().endDate();
        return first.datesUntil(last.plusDays(1))
                .filter(one -> !state.brief().restDays().contains(one.getDayOfWeek()));
    }
}
