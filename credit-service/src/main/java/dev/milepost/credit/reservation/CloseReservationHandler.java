package dev.milepost.credit.reservation;

import dev.milepost.credit.ledger.CreditAccount;
import dev.milepost.credit.ledger.CreditAccounts;
import dev.milepost.credit.ledger.LedgerEntry;
import dev.milepost.kit.event.Change;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Ends reservations: once. Asking for the end that there is already changes nothing.
@Component
public class CloseReservationHandler {

    private final CreditAccounts accounts;
    private final Reservations reservations;
    private final TransactionalOperator transactions;
    private final MeterRegistry meters;
    private final Clock clock;

    CloseReservationHandler(
            CreditAccounts accounts,
            Reservations reservations,
            TransactionalOperator transactions,
            MeterRegistry meters,
            Clock clock) {
        this.accounts = accounts;
        this.reservations = reservations;
        this.transactions = transactions;
        this.meters = meters;
        this.clock = clock;
    }

    /// Spends the credits.
    ///
    /// @throws ReservationNotFound when there is none with the id
    /// @throws ReservationAlreadyClosed when they were given back
    public Mono<Reservation> settle(UUID id) {
        return close(
                id,
                (account, reservation) ->
                        switch (reservation.state()) {
                            case HELD -> settled(account, reservation);
                            case SETTLED -> Mono.just(reservation);
                            case RELEASED, EXPIRED -> refused(reservation);
                        });
    }

    /// Gives the credits back.
    ///
    /// @throws ReservationNotFound when there is none with the id
    /// @throws ReservationAlreadyClosed when they were spent
    public Mono<Reservation> release(UUID id) {
        return close(
                id,
                (account, reservation) ->
                        switch (reservation.state()) {
                            case HELD -> givenBack(account, reservation, ReservationState.RELEASED);
                            case RELEASED, EXPIRED -> Mono.just(reservation);
                            case SETTLED -> refused(reservation);
                        });
    }

    /// Gives the credits back when the time of the reservation is over.
    Mono<Reservation> expire(UUID id) {
        return close(
                id,
                (account, reservation) ->
                        reservation.isDue(clock.instant())
                                ? givenBack(account, reservation, ReservationState.EXPIRED)
                                : Mono.just(reservation));
    }

    /// The reservation is read again under the lock of the account, because it may just have been closed.
    private Mono<Reservation> close(
            UUID id, BiFunction<CreditAccount, Reservation, Mono<Reservation>> decision) {
        return reservations
                .find(id)
                .switchIfEmpty(Mono.error(ReservationNotFound::new))
                .flatMap(known -> accounts.locked(known.user()))
                .flatMap(account ->
                        reservations.find(id).flatMap(current -> decision.apply(account, current)))
                .as(transactions::transactional);
    }

    private Mono<Reservation> settled(CreditAccount account, Reservation reservation) {
        return closed(
                account.spending(reservation.payment(), clock.instant()),
                reservation.in(ReservationState.SETTLED));
    }

    private Mono<Reservation> givenBack(
            CreditAccount account, Reservation reservation, ReservationState state) {
        return closed(
                account.givingBack(reservation.payment(), clock.instant()), reservation.in(state));
    }

    private Mono<Reservation> closed(
            Change<CreditAccount, LedgerEntry> change, Reservation reservation) {
        return accounts.save(change)
                .then(reservations.save(reservation))
                .doOnSuccess(closed ->
                        meters.counter(
                                        "milepost.credits.reservations.closed",
                                        "state",
                                        closed.state().name())
                                .increment());
    }

    private static Mono<Reservation> refused(Reservation reservation) {
        return Mono.error(new ReservationAlreadyClosed(reservation.state()));
    }
}
