package dev.milepost.planner.plan;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a user's other goals leave of each day, when all goals together may take only so much of it (PLAN-9).
///
/// @param dailyBudget the minutes of a day that all goals together may take; null for no limit
/// @param takenByOthers the minutes of each day that other goals hold already
public record SharedTime(@Nullable Integer dailyBudget, Map<LocalDate, Integer> takenByOthers) {

    /// A day that others leave less of is as good as full, unless that is all that the goal wants or the budget has.
    private static final int LEAST_WORTHWHILE_MINUTES = 15;

    /// Every goal has its own time.
    public static final SharedTime UNLIMITED = new SharedTime(null, Map.of());

    public SharedTime {
        takenByOthers = Map.copyOf(takenByOthers);
    }

    /// So many of the wanted minutes as a day still has for one more goal.
    public int minutesOn(LocalDate day, int wanted) {
        return dailyBudget == null
                ? wanted
                : Math.clamp(dailyBudget - takenByOthers.getOrDefault(day, 0), 0, wanted);
    }

    /// Whether enough of a day is left to study on it.
    public boolean isWorthwhile(LocalDate day, int wanted) {
        int least = Math.min(wanted, LEAST_WORTHWHILE_MINUTES);
        return minutesOn(day, wanted)
                >= (dailyBudget == null ? least : Math.min(least, dailyBudget));
    }
}
