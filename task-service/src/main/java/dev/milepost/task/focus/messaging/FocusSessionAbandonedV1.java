package dev.milepost.task.focus.messaging;

import dev.milepost.task.focus.FocusDetails;
import dev.milepost.task.focus.FocusSession;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody gave a focus session up (TASK-10): `contracts/task/FocusSessionAbandoned.v1`.
record FocusSessionAbandonedV1(
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
        long focusedMinutes) {

    static FocusSessionAbandonedV1 of(FocusSession.Ended session) {
        FocusDetails details = session.details();
        return new FocusSessionAbandonedV1(
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
                Duration.ofSeconds(details.focusedSeconds()).toMinutes());
    }
}
