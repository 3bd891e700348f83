package dev.milepost.credit.limit;

import org.jspecify.annotations.Nullable;

/// How much a user may have of what is limited; null where there is no limit.
///
/// @param activeTasks own tasks that are open
/// @param dueDaysAhead how far off an own task may be due
/// @param dailyCredits credits that are granted each day
record Limits(
        @Nullable Integer activeTasks,
        int subtasksPerTask,
        int notes,
        int noteCharacters,
        int descriptionCharacters,
        @Nullable Integer dueDaysAhead,
        int dailyCredits) {

    /// What a tier allows (TASK-2, TASK-5, TASK-6, TASK-8).
    static Limits of(Tier tier, int dailyCredits) {
        return switch (tier) {
            case FREE -> new Limits(50, 10, 20, 5_000, 1_000, 30, dailyCredits);
            case PRO -> new Limits(null, 20, 50, 10_000, 2_000, null, dailyCredits);
        };
    }

    /// With so much more of one thing; no limit stays none.
    Limits with(Perk perk) {
        return new Limits(
                activeTasks == null ? null : activeTasks + of(perk, PerkKind.ACTIVE_TASKS),
                subtasksPerTask + of(perk, PerkKind.SUBTASKS_PER_TASK),
                notes + of(perk, PerkKind.NOTES),
                noteCharacters,
                descriptionCharacters,
                dueDaysAhead,
                dailyCredits + of(perk, PerkKind.DAILY_CREDITS));
    }

    private static int of(Perk perk, PerkKind kind) {
        return perk.kind() == kind ? perk.amount() : 0;
    }
}
