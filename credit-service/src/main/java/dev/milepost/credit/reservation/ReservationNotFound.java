package dev.milepost.credit.reservation;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// Nothing was ever reserved under the id (CRED-3).
public final class ReservationNotFound extends Refusal {

    public ReservationNotFound() {
        super(HttpStatus.NOT_FOUND, "There is no such reservation.");
    }
}
