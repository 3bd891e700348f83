package dev.milepost.goal.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Something about a goal that its user should know.
///
/// @param message a sentence for the user
/// @param budgetMinutes what all goals together may take of a day
/// @param committedMinutes the most that they want of one day
/// @param goals that share the days in question, this one among them
/// @param from the first such day
/// @param to the last such day
public record GoalWarning(
        Code code,
        String message,
        int budgetMinutes,
        int committedMinutes,
        List<UUID> goals,
        LocalDate from,
        LocalDate to) {

    /// What kind of warning it is.
    public enum Code {
        /// The goals want more of a day than all of them together may take.
        OVER_COMMITTED
    }

    static GoalWarning overCommitted(
            int budget, int committed, List<UUID> goals, LocalDate from, LocalDate to) {
        String who = goals.size() == 1 ? "This goal wants" : "Your goals together want";
        String message =
                "%s up to %d minutes a day between %s and %s, but all goals together may take %d."
                        .formatted(who, committed, from, to, budget);
        return new GoalWarning(
                Code.OVER_COMMITTED, message, budget, committed, List.copyOf(goals), from, to);
    }
}
