package dev.milepost.task.focus.web;

import dev.milepost.task.focus.EndReason;
import dev.milepost.task.focus.FocusDetails;
import dev.milepost.task.focus.FocusSession;
import dev.milepost.task.focus.FocusState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A focus session as its user sees it.
///
/// @param taskId null for a session on no task, or on one that was deleted
/// @param goalId of the task
/// @param runningSince null unless it runs
/// @param focusedSeconds the time in which it ran before `running_since`
/// @param endReason null unless it is completed
record FocusSessionView(
        UUID id,
        @Nullable UUID taskId,
        @Nullable UUID goalId,
        FocusState state,
        int plannedMinutes,
        int breakMinutes,
        Instant startedAt,
        @Nullable Instant runningSince,
        long focusedSeconds,
        Instant lastSignAt,
        @Nullable Instant endedAt,
        @Nullable EndReason endReason,
        long version) {

    static FocusSessionView of(FocusSession session) {
        return switch (session) {
            case FocusSession.Open(var details, var since) ->
                    of(session, details, since, null, null);
            case FocusSession.Ended(var details, var at, var reason) ->
                    of(session, details, null, at, reason);
        };
    }

    private static FocusSessionView of(
            FocusSession session,
            FocusDetails details,
            @Nullable Instant runningSince,
            @Nullable Instant endedAt,
            @Nullable EndReason reason) {
        return new FocusSessionView(
                details.id().value(),
                details.taskId(),
                details.goalId(),
                session.state(),
                details.plannedMinutes(),
                details.breakMinutes(),
                details.startedAt(),
                runningSince,
                details.focusedSeconds(),
                details.lastSignAt(),
                endedAt,
                reason,
                details.version());
    }
}
