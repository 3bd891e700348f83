package dev.milepost.credit.reservation;

import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.UUID;

/// A plan is there, and what was reserved for it can be closed.
///
/// @param byModel whether it has to be paid for
public record PlanMade(UserId user, UUID goal, int number, boolean byModel, Instant at) {

    /// What the planner reserves its credits with.
    String reference() {
        return "plan:%s:%d".formatted(goal, number);
    }
}
