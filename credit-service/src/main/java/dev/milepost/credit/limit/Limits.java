package dev.milepost.credit.limit;

import org.jspecify.annotations.Nullable;

/// How much a user may have of what is limited; null where there is no limit.
///
/// @param activeTasks own tasks that are open
/// @param dueDaysAhead how far off an own task may be due
record Limits(
        @Nullable Integer activeTasks,
        int subtasksPerTask,
        int notes,
        int noteCharacters,
        int descriptionCharacters,
        @Nullable Integer dueDaysAhead) {

    /// What a tier allows (TASK-2, TASK-5, TASK-6, TASK-8).
    static Limits of(Tier tier) {
        return switch (tier) {
            case FREE -> new Limits(50, 10, 20, 5_000, 1_000, 30);
            case PRO -> new Limits(null, 20, 50, 10_000, 2_000, null);
        };
    }
}
