package dev.milepost.credit.limit;

/// What a perk gives more of.
public enum PerkKind {
    ACTIVE_TASKS,
    SUBTASKS_PER_TASK,
    NOTES,
    DAILY_CREDITS
}
