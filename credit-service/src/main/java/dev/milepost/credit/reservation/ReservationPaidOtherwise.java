package dev.milepost.credit.reservation;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// A debit has the reference of a reservation: nothing is paid twice, so the reservation can only be released.
public final class ReservationPaidOtherwise extends Refusal {

    ReservationPaidOtherwise() {
        super(
                HttpStatus.CONFLICT,
                "A debit was made for the reference of this reservation; release it.");
    }
}
