package dev.milepost.credit.ledger;

import dev.milepost.kit.event.Change;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Takes purchased credits back after their payment was, once for each payment: as many of them as are there and not set aside.
/// A balance never goes below zero.
@Component
public class TakeBackPurchasedCreditsHandler {

    private final CurrentAccount current;
    private final CreditAccounts accounts;
    private final TransactionalOperator transactions;
    private final Clock clock;

    TakeBackPurchasedCreditsHandler(
            CurrentAccount current,
            CreditAccounts accounts,
            TransactionalOperator transactions,
            Clock clock) {
        this.current = current;
        this.accounts = accounts;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Mono<Void> handle(TakeBackPurchasedCredits command) {
        return current.locked(command.user())
                .filterWhen(_ -> isNew(command))
                .map(account -> account.returning(command, clock.instant()))
                .filter(Change::happened)
                .flatMap(accounts::save)
                .as(transactions::transactional)
                .then();
    }

    private Mono<Boolean> isNew(TakeBackPurchasedCredits command) {
        return accounts.entry(
                        command.user(),
                        EntryType.EXPIRE,
                        CreditAccount.returnOf(command.reference()))
                .hasElement()
                .map(known -> !known);
    }
}
