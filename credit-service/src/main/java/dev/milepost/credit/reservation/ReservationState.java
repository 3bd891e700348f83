package dev.milepost.credit.reservation;

/// Where a reservation stands. Only one that is held can still become something else.
public enum ReservationState {
    HELD,
    SETTLED,
    RELEASED,
    EXPIRED
}
