package dev.milepost.credit.reservation;

import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Closes what the planner reserved and could not close, because it or the way to it was down: what became of the plan says how
/// (CRED-3, PLAN-7). A reservation that was made after the plan is for another try and stays.
@Component
public class ReconcileReservationsHandler {

    private final Reservations reservations;
    private final CloseReservationHandler close;
    private final ReservationProperties properties;

    ReconcileReservationsHandler(
            Reservations reservations,
            CloseReservationHandler close,
            ReservationProperties properties) {
        this.reservations = reservations;
        this.close = close;
        this.properties = properties;
    }

    /// Joins the caller's transaction.
    public Mono<Void> handle(PlanMade plan) {
        return reservations
                .find(plan.user(), plan.reference())
                .filter(known -> isFor(known, plan.at()))
                .flatMap(known ->
                        plan.byModel() ? close.pay(known.id()) : close.giveBack(known.id()))
                .then();
    }

    /// Joins the caller's transaction.
    public Mono<Void> handle(PlanGivenUp plan) {
        return reservations
                .held(plan.user(), plan.references())
                .flatMapMany(Flux::fromIterable)
                .filter(known -> isFor(known, plan.at()))
                .concatMap(known -> close.giveBack(known.id()))
                .then();
    }

    private boolean isFor(Reservation known, Instant made) {
        return !known.expiresAt().minus(properties.life()).isAfter(made);
    }
}
