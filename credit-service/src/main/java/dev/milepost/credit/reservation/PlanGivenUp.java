package dev.milepost.credit.reservation;

import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.UUID;

/// A goal gets no plan, and what was reserved for one goes back.
public record PlanGivenUp(UserId user, UUID goal, Instant at) {

    /// How the references of all its plans begin.
    String references() {
        return "plan:%s:".formatted(goal);
    }
}
