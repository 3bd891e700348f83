package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.planner.revision.Cause;

/// Names a fact as what asks for a plan.
final class CauseOf {

    private CauseOf() {}

    static Cause goalFact(IncomingEvent<?> event) {
        return new Cause(event.type(), event.id(), null, event.time());
    }

    static Cause taskFact(IncomingEvent<?> event) {
        return new Cause(event.type(), event.id(), event.subject(), event.time());
    }
}
