package dev.milepost.task.focus.messaging;

import dev.milepost.task.focus.EndReason;
import dev.milepost.task.focus.FocusDetails;
import dev.milepost.task.focus.FocusSession;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A focus session came to its end, and its time counts (TASK-10): `contracts/task/FocusSessionCompleted.v1`.
record FocusSessionCompletedV1(
        UUID sessionId,
        UUID userId,
        @Nullable UUID taskId,
        @Nullable UUID goalId,
        long version,
        Instant startedAt,
        Instant endedAt,
        int plannedMinutes,
        int breakMinutes,
        long focusedSeconds,
        long focusedMinutes,
        EndReason endReason) {

    static FocusSessionCompletedV1 of(FocusSession.Ended session, EndReason reason) {
        FocusDetails details = session.details();
        return new FocusSessionCompletedV1(
                details.id().value(),
                details.userId().value(),
                details.taskId(),
                details.goalId(),
                details.version(),
                details.startedAt(),
                session.endedAt(),
                details.plannedMinutes(),
                details.breakMinutes(),
                details.focusedSeconds(),
                Duration.ofSeconds(details.focusedSeconds()).toMinutes(),
                reason);
    }
}
