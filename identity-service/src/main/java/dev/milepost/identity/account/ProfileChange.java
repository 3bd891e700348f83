package dev.milepost.identity.account;

import org.jspecify.annotations.Nullable;

/// What a person wants changed of the profile; what is null stays.
public record ProfileChange(@Nullable DailyBudget dailyBudget) {

    @Nullable Integer dailyBudgetAfter(@Nullable Integer before) {
        return dailyBudget == null ? before : dailyBudget.minutes();
    }

    /// What all goals together may take of a day.
    ///
    /// @param minutes null for no limit
    public record DailyBudget(@Nullable Integer minutes) {

        public static final int LEAST = 5;
        public static final int MOST = 1440;
    }
}
