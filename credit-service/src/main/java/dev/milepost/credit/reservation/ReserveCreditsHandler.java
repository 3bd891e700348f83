package dev.milepost.credit.reservation;

import dev.milepost.credit.ledger.CreditAccount;
import dev.milepost.credit.ledger.CreditAccounts;
import dev.milepost.credit.ledger.CurrentAccount;
import dev.milepost.credit.ledger.InsufficientCredits;
import dev.milepost.credit.ledger.Payment;
import dev.milepost.credit.ledger.PriceProperties;
import dev.milepost.kit.event.Change;
import dev.milepost.kit.id.UuidV7;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Sets credits aside (CRED-3). The user's account stays locked meanwhile, so that what many ask for at once is granted one after
/// the other and never more than there is.
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
                .flatMap(account -> asked(account, command))
                .flatMap(this::answered)
                .as(transactions::transactional);
    }

    private Mono<Asked> asked(CreditAccount account, ReserveCredits command) {
        return reservations
                .find(command.user(), command.reference())
                .switchIfEmpty(Mono.fromSupplier(() -> blank(command)))
                .map(known -> new Asked(account, known, command));
    }

    private Mono<Reservation> answered(Asked asked) {
        return asked.reservation().isGood() ? Mono.just(asked.reservation()) : held(asked);
    }

    private Mono<Reservation> held(Asked asked) {
        Instant now = clock.instant();
        int price = prices.of(asked.command().operation()) * asked.command().units();
        Payment payment = payment(asked.account(), asked.command(), price, now);
        return accounts.save(Change.of(asked.account().holding(payment.credits())))
                .then(
                        reservations.save(
                                asked.reservation().held(payment, now.plus(properties.life()))));
    }

    private static Payment payment(
            CreditAccount account, ReserveCredits command, int price, Instant now) {
        return new Payment(
                account.affording(price),
                CreditAccount.dayOf(now),
                command.operation(),
                command.reference());
    }

    private Reservation blank(ReserveCredits command) {
        Instant now = clock.instant();
        return new Reservation(
                UuidV7.next(),
                command.user(),
                Payment.none(CreditAccount.dayOf(now), command.operation(), command.reference()),
                ReservationState.RELEASED,
                now,
                now);
    }

    /// @param account locked
    /// @param reservation the one that there is for the reference, or a blank one
    private record Asked(CreditAccount account, Reservation reservation, ReserveCredits command) {}
}
