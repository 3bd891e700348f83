package dev.milepost.planner.drafting;

import dev.milepost.kit.security.UserId;
import java.util.UUID;
import reactor.core.publisher.Mono;

/// The user's credits, of which a plan by the model takes some: reserved before the model is asked, settled when its
/// plan is used, released when it is not, so that a failure costs nothing (PLAN-7).
public interface Credits {

    /// Reserves what the operation costs; the same reference is the same reservation.
    ///
    /// @return the reservation, or a [CreditsRefused] or [CreditsAway]
    Mono<UUID> reserve(UserId user, Operation operation, String reference);

    Mono<Void> settle(UUID reservation);

    Mono<Void> release(UUID reservation);

    /// What the credit service knows a price for.
    enum Operation {
        PLAN,
        REPLAN
    }

    /// The user has not enough credits.
    final class CreditsRefused extends RuntimeException {
        public CreditsRefused() {
            super("Not enough credits", null, false, false);
        }
    }

    /// The credit service does not answer as it should.
    final class CreditsAway extends RuntimeException {
        public CreditsAway(Throwable cause) {
            super("The credit service does not answer: " + cause.getMessage(), cause);
        }
    }
}
