package dev.milepost.credit.reservation;

import dev.milepost.credit.ledger.CreditAccount;
import dev.milepost.credit.ledger.CreditAccounts;
import dev.milepost.credit.ledger.CurrentAccount;
import dev.milepost.credit.ledger.InsufficientCredits;
import dev.milepost.credit.ledger.Payment;
import dev.milepost.kit.event.Change;
import dev.milepost.kit.id.UuidV7;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

@Component
public class ReserveCreditsHandler {

    private final CurrentAccount current;
    private final CreditAccounts accounts;
    private final Reservations reservations;
    private final TransactionalOperator transactions;
    private final PriceProperties prices;
    private final ReservationProperties properties;
    private final Clock clock;

    ReserveCreditsHandler(
            CurrentAccount current,
            CreditAccounts accounts,
            Reservations reservations,
            TransactionalOperator transactions,
            PriceProperties prices,
            ReservationProperties properties,
            Clock clock) {
        this.current = current;
        this.accounts = accounts;
        this.reservations = reservations;
        this.transactions = transactions;
        this.prices = prices;
        this.properties = properties;
        this.clock = clock;
    }

    /// A reference that is held or settled already answers its reservation; one that was given back is reserved again.
    ///
    /// @throws InsufficientCredits when the user has too few
    public Mono<Reservation> handle(ReserveCredits command) {
        return current.locked(command.user())
                .flatMap(account ->
                        reservations
                                .find(command.user(), command.reference())
                                .switchIfEmpty(Mono.fromSupplier(() -> blank(command)))
                                .flatMap(known ->
                                        known.isGood()
                                                ? Mono.just(known)
                                                : hold(account, known, command)))
                .as(transactions::transactional);
    }

    private Mono<Reservation> hold(
            CreditAccount account, Reservation reservation, ReserveCredits command) {
        Instant now = clock.instant();
        Payment payment = payment(account, command, prices.of(command.operation()), now);
        Reservation held = reservation.held(payment, now.plus(properties.life()));
        return accounts.save(Change.of(account.holding(payment.credits())))
                .then(reservations.save(held));
    }

    private static Payment payment(
            CreditAccount account, ReserveCredits command, int price, Instant now) {
        return new Payment(
                account.affording(price),
                CreditAccount.dayOf(now),
                command.operation().name(),
                command.reference());
    }

    private Reservation blank(ReserveCredits command) {
        Instant now = clock.instant();
        return new Reservation(
                UuidV7.next(),
                command.user(),
                Payment.none(
                        CreditAccount.dayOf(now), command.operation().name(), command.reference()),
                ReservationState.RELEASED,
                now,
                now);
    }
}
