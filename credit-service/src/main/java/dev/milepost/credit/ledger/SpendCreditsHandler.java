package dev.milepost.credit.ledger;

import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Spends credits once for each reference (CRED-1). Usually that is one statement; only when it finds nothing to do, because
/// credits of the day are due, the reference is known, too little is there or somebody else is at the account, that is locked and
/// asked why.
@Component
public class SpendCreditsHandler {

    private final CurrentAccount current;
    private final CreditAccounts accounts;
    private final TransactionalOperator transactions;
    private final PriceProperties prices;
    private final Clock clock;

    SpendCreditsHandler(
            CurrentAccount current,
            CreditAccounts accounts,
            TransactionalOperator transactions,
            PriceProperties prices,
            Clock clock) {
        this.current = current;
        this.accounts = accounts;
        this.transactions = transactions;
        this.prices = prices;
        this.clock = clock;
    }

    /// @return the entry; for a reference that was spent for before, the one that there is
    /// @throws InsufficientCredits when the user has too few
    /// @throws ReferenceAlreadyUsed when the reference was spent for another operation
    public Mono<LedgerEntry> handle(SpendCredits command) {
        Spending spending = spending(command);
        return accounts.spend(spending)
                .onErrorResume(DuplicateKeyException.class, _ -> Mono.empty())
                .switchIfEmpty(Mono.defer(() -> withLock(spending)));
    }

    private Spending spending(SpendCredits command) {
        return new Spending(
                command.user(),
                command.operation(),
                prices.of(command.operation()) * command.units(),
                command.reference(),
                clock.instant());
    }

    private Mono<LedgerEntry> withLock(Spending spending) {
        return current.locked(spending.user())
                .flatMap(account -> knownOrSpent(account, spending))
                .as(transactions::transactional);
    }

    private Mono<LedgerEntry> knownOrSpent(CreditAccount account, Spending spending) {
        return accounts.entry(spending.user(), EntryType.SPEND, spending.reference())
                .map(known -> same(known, spending))
                .switchIfEmpty(Mono.defer(() -> accounts.spend(spending)))
                .switchIfEmpty(Mono.error(() -> tooFew(account, spending)));
    }

    private static LedgerEntry same(LedgerEntry known, Spending spending) {
        if (!known.category().equals(spending.operation().name())) {
            throw new ReferenceAlreadyUsed(known);
        }
        return known;
    }

    private static InsufficientCredits tooFew(CreditAccount account, Spending spending) {
        return new InsufficientCredits(spending.amount(), account.available().total());
    }
}
