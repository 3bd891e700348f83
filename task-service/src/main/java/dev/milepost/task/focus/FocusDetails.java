package dev.milepost.task.focus;

import dev.milepost.kit.security.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A focus session but for where it stands.
///
/// @param taskId null for a session on no task, or on one that was deleted
/// @param goalId of the task
/// @param plannedMinutes how long its user means it to be; nothing happens when they are over
/// @param breakMinutes how long its user means to rest after it
/// @param focusedSeconds the whole seconds that it ran, but for those since it runs now
/// @param lastSignAt when its user did something with it last, or said to be still there
/// @param version grows by one with each change; a sign of life changes nothing else
public record FocusDetails(
        FocusSessionId id,
        UserId userId,
        @Nullable UUID taskId,
        @Nullable UUID goalId,
        int plannedMinutes,
        int breakMinutes,
        Instant startedAt,
        long focusedSeconds,
        Instant lastSignAt,
        long version) {

    FocusDetails heard(Instant now) {
        return with(focusedSeconds, now, version);
    }

    FocusDetails changed(Instant now) {
        return with(focusedSeconds, now, version + 1);
    }

    /// Changed, with the time in which it ran.
    FocusDetails ran(Instant since, Instant until) {
        long ran = Math.max(0, Duration.between(since, until).toSeconds());
        return with(focusedSeconds + ran, until, version + 1);
    }

    private FocusDetails with(long seconds, Instant sign, long then) {
        return new FocusDetails(
                id,
                userId,
                taskId,
                goalId,
                plannedMinutes,
                breakMinutes,
                startedAt,
                seconds,
                sign,
                then);
    }
}
