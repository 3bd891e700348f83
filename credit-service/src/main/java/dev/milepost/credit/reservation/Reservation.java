package dev.milepost.credit.reservation;

import dev.milepost.credit.ledger.Payment;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.UUID;

/// Credits of a user that are set aside for one operation (CRED-3).
///
/// @param payment what was set aside, and for what; its reference is the caller's
/// @param expiresAt when credits that nobody settled go back
public record Reservation(
        UUID id,
        UserId user,
        Payment payment,
        ReservationState state,
        Instant expiresAt,
        Instant createdAt) {

    boolean isHeld() {
        return state == ReservationState.HELD;
    }

    /// Whether the operation can still go on, or has been paid for: asking again costs nothing.
    boolean isGood() {
        return isHeld() || state == ReservationState.SETTLED;
    }

    Reservation held(Payment again, Instant until) {
        return new Reservation(id, user, again, ReservationState.HELD, until, createdAt);
    }

    /// Closed, with what was used of it.
    Reservation settled(Payment used) {
        return new Reservation(id, user, used, ReservationState.SETTLED, expiresAt, createdAt);
    }

    Reservation in(ReservationState next) {
        return new Reservation(id, user, payment, next, expiresAt, createdAt);
    }
}
