package dev.milepost.task.plan.messaging;

import dev.milepost.task.plan.Cause;
import dev.milepost.task.plan.Causes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that a plan answers, as plans tell of it. Plans from before PLAN-10 tell of none.
record EventCause(String eventType, UUID eventId, @Nullable UUID taskId, Instant at) {

    static Causes causes(@Nullable List<EventCause> told, @Nullable Integer count) {
        return told == null
                ? Causes.UNKNOWN
                : new Causes(
                        count == null ? told.size() : count,
                        told.stream().map(EventCause::cause).toList());
    }

    private Cause cause() {
        return new Cause(eventType, eventId, taskId, at);
    }
}
