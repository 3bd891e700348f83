package dev.milepost.task.recovery;

import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is left of something that its user deleted. Until `recoverableUntil` it can be recovered, once; then it has expired.
/// Its words are gone from then on, and from when it was recovered.
///
/// @param title of the task or the name of the goal
/// @param recoveredAt null while it was not
public record Tombstone(
        TombstoneId id,
        UserId owner,
        TombstoneKind kind,
        String title,
        Count holds,
        List<KeptTask> tasks,
        Instant deletedAt,
        Instant recoverableUntil,
        @Nullable Instant recoveredAt) {

    public Tombstone {
        tasks = List.copyOf(tasks);
    }

    /// How much it holds.
    public record Count(int tasks, int subtasks, int notes) {

        static Count of(List<KeptTask> kept) {
            return new Count(
                    kept.size(),
                    kept.stream().mapToInt(task -> task.subtasks().size()).sum(),
                    kept.stream().mapToInt(task -> task.notes().size()).sum());
        }
    }

    /// Answers itself to its owner while it is good for something.
    ///
    /// @throws TombstoneBelongsToAnotherUser 403 (API-8)
    /// @throws TombstoneAlreadyRecovered 409
    /// @throws TombstoneExpired 410
    public Tombstone openTo(UserId user, Instant now) {
        if (!owner.equals(user)) {
            throw new TombstoneBelongsToAnotherUser();
        }
        if (recoveredAt != null) {
            throw new TombstoneAlreadyRecovered();
        }
        if (!now.isBefore(recoverableUntil)) {
            throw new TombstoneExpired(recoverableUntil);
        }
        return this;
    }
}
