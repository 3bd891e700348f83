package dev.milepost.credit.reservation;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// A reservation that was given back cannot be spent, and one that was spent cannot be given back.
public final class ReservationAlreadyClosed extends Refusal {

    public ReservationAlreadyClosed(ReservationState state) {
        super(HttpStatus.CONFLICT, "The reservation is %s already.".formatted(state));
        with("reservation_state", state);
    }
}
