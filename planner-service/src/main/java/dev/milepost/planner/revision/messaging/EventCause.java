package dev.milepost.planner.revision.messaging;

import dev.milepost.planner.revision.Cause;
import dev.milepost.planner.revision.Causes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that a plan answers, as plans tell of it.
///
/// @param taskId null when the event is about the goal
record EventCause(String eventType, UUID eventId, @Nullable UUID taskId, Instant at) {

    static List<EventCause> listOf(Causes causes) {
        return causes.newest().stream().map(EventCause::of).toList();
    }

    private static EventCause of(Cause cause) {
        return new EventCause(cause.eventType(), cause.eventId(), cause.taskId(), cause.at());
    }
}
