/// What users achieve, *rich* (CRED-5): definitions are a file (`achievements.json`), facts of other services are counted
/// each once in a lifetime, and what is unlocked gives a perk for good. Owns `counted_things task_origins user_zones
/// active_days achievement_progress unlocked_achievements`. Publishes `AchievementUnlocked`; hears `UserRegistered
/// UserUpdated TaskCompleted TaskRestored NoteCreated GoalCompleted PlanRegenerated`. Of the feature `limit` it uses perks,
/// the lock of a user's limits and [dev.milepost.credit.limit.TellLimitsHandler].
@NullMarked
package dev.milepost.credit.achievement;

import org.jspecify.annotations.NullMarked;
