package dev.milepost.task.recovery.web;

import dev.milepost.task.recovery.Tombstone;
import dev.milepost.task.recovery.TombstoneKind;
import java.time.Instant;
import java.util.UUID;

/// What a user deleted and can have back.
///
/// @param title of the task, or the name of the goal
record TombstoneView(
        UUID id,
        TombstoneKind kind,
        String title,
        int taskCount,
        int subtaskCount,
        int noteCount,
        Instant deletedAt,
        Instant recoverableUntil) {

    static TombstoneView of(Tombstone tombstone) {
        return new TombstoneView(
                tombstone.id().value(),
                tombstone.kind(),
                tombstone.title(),
                tombstone.holds().tasks(),
                tombstone.holds().subtasks(),
                tombstone.holds().notes(),
                tombstone.deletedAt(),
                tombstone.recoverableUntil());
    }
}
