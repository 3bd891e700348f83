package dev.milepost.credit.reservation;

import dev.milepost.credit.ledger.CreditAccount;
import dev.milepost.credit.ledger.CreditAccounts;
import dev.milepost.credit.ledger.CurrentAccount;
import dev.milepost.credit.ledger.LedgerEntry;
import dev.milepost.credit.ledger.Payment;
import dev.milepost.kit.event.Change;
import dev.milepost.kit.problem.InvalidField;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Ends reservations: once. Asking for the end that there is already changes nothing.
@Component
public class CloseReservationHandler {

    private final CurrentAccount current;
    private final CreditAccounts accounts;
    private final Reservations reservations;
    private final TransactionalOperator transactions;
    private final MeterRegistry meters;
    private final Clock clock;

    CloseReservationHandler(
            CurrentAccount current,
            CreditAccounts accounts,
            Reservations reservations,
            TransactionalOperator transactions,
            MeterRegistry meters,
            Clock clock) {
        this.current = current;
        this.accounts = accounts;
        this.reservations = reservations;
        this.transactions = transactions;
        this.meters = meters;
        this.clock = clock;
    }

    /// Spends the credits, or so many of them; the others are free again.
    ///
    /// @param amount all when null
    /// @throws InvalidField when it is more than was set aside
    /// @throws ReservationNotFound when there is none with the id
    /// @throws ReservationAlreadyClosed when they were given back
    /// @throws ReservationPaidOtherwise when something was spent for the same reference without it
    public Mono<Reservation> settle(UUID id, @Nullable Integer amount) {
        return opened(id)
                .flatMap(closing -> settled(closing, amount))
                .as(transactions::transactional);
    }

    /// Gives the credits back.
    ///
    /// @throws ReservationNotFound when there is none with the id
    /// @throws ReservationAlreadyClosed when they were spent
    public Mono<Reservation> release(UUID id) {
        return opened(id).flatMap(this::released).as(transactions::transactional);
    }

    /// Pays for what was made: by what is held, or late, when the credits went back because the time was over and enough are
    /// there. What was given back on purpose stays so. Joins the caller's transaction.
    Mono<Reservation> pay(UUID id) {
        return opened(id).flatMap(this::paid);
    }

    /// Gives back what is still held. Joins the caller's transaction.
    Mono<Reservation> giveBack(UUID id) {
        return opened(id).filter(Closing::isHeld).flatMap(this::released);
    }

    /// Gives the credits back when the time of the reservation is over. Empty when it is not, or when somebody is at work on
    /// the account; then a later look finds it.
    Mono<Reservation> expire(UUID id) {
        return reservations
                .claim(id, clock.instant())
                .flatMap(this::withAccount)
                .flatMap(closing -> givenBack(closing, ReservationState.EXPIRED))
                .as(transactions::transactional);
    }

    /// The reservation is read again under the lock of the account, because it may just have been closed.
    private Mono<Closing> opened(UUID id) {
        return reservations
                .find(id)
                .switchIfEmpty(Mono.error(ReservationNotFound::new))
                .flatMap(known -> current.locked(known.user()))
                .flatMap(account -> reread(id, account));
    }

    private Mono<Closing> reread(UUID id, CreditAccount account) {
        return reservations.find(id).map(reservation -> new Closing(account, reservation));
    }

    private Mono<Closing> withAccount(Reservation reservation) {
        return accounts.locked(reservation.user())
                .map(account -> new Closing(account, reservation));
    }

    private Mono<Reservation> settled(Closing closing, @Nullable Integer amount) {
        return switch (closing.state()) {
            case HELD -> spent(closing, closing.used(amount));
            case SETTLED -> unchanged(closing);
            case RELEASED, EXPIRED -> Mono.error(new ReservationAlreadyClosed(closing.state()));
        };
    }

    private Mono<Reservation> released(Closing closing) {
        return switch (closing.state()) {
            case HELD -> givenBack(closing, ReservationState.RELEASED);
            case RELEASED, EXPIRED -> unchanged(closing);
            case SETTLED -> Mono.error(new ReservationAlreadyClosed(closing.state()));
        };
    }

    private Mono<Reservation> paid(Closing closing) {
        return switch (closing.state()) {
            case HELD -> spent(closing, closing.payment());
            case EXPIRED -> closing.canBePaidAgain() ? spentLate(closing) : unchanged(closing);
            case SETTLED, RELEASED -> unchanged(closing);
        };
    }

    private Mono<Reservation> spentLate(Closing closing) {
        Closing held = closing.heldAgainAt(clock.instant());
        return spent(held, held.payment());
    }

    private static Mono<Reservation> unchanged(Closing closing) {
        return Mono.just(closing.reservation());
    }

    private Mono<Reservation> spent(Closing closing, Payment used) {
        Instant now = clock.instant();
        Change<CreditAccount, LedgerEntry> spent = closing.account().spending(used, now);
        Payment rest = closing.payment().without(used);
        return closed(
                        spent.then(spent.state().givingBack(rest, now)),
                        closing.reservation().settled(used))
                .onErrorMap(DuplicateKeyException.class, _ -> new ReservationPaidOtherwise());
    }

    private Mono<Reservation> givenBack(Closing closing, ReservationState state) {
        return closed(
                closing.account().givingBack(closing.payment(), clock.instant()),
                closing.reservation().in(state));
    }

    private Mono<Reservation> closed(
            Change<CreditAccount, LedgerEntry> change, Reservation reservation) {
        return accounts.save(change).then(reservations.save(reservation)).doOnSuccess(this::count);
    }

    private void count(Reservation closed) {
        meters.counter("milepost.credits.reservations.closed", "state", closed.state().name())
                .increment();
    }

    /// A reservation, read under the lock of the account that it was made on.
    private record Closing(CreditAccount account, Reservation reservation) {

        ReservationState state() {
            return reservation.state();
        }

        Payment payment() {
            return reservation.payment();
        }

        boolean isHeld() {
            return reservation.isHeld();
        }

        boolean canBePaidAgain() {
            return account.available().total() >= payment().credits().total();
        }

        Closing heldAgainAt(Instant now) {
            Payment again =
                    new Payment(
                            account.affording(payment().credits().total()),
                            CreditAccount.dayOf(now),
                            payment().operation(),
                            payment().reference());
            return new Closing(
                    account.holding(again.credits()),
                    reservation.held(again, reservation.expiresAt()));
        }

        Payment used(@Nullable Integer amount) {
            int most = payment().credits().total();
            if (amount != null && amount > most) {
                throw new InvalidField("amount", "must be at most the %d reserved".formatted(most));
            }
            return amount == null ? payment() : payment().first(amount);
        }
    }
}
