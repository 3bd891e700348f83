package dev.milepost.credit.ledger;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.security.UserId;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Grants whose reference says that they were made: asked for again, they answer the entry that there is.
@Component
class OnceByReference {

    private final CurrentAccount current;
    private final CreditAccounts accounts;
    private final TransactionalOperator transactions;

    OnceByReference(
            CurrentAccount current, CreditAccounts accounts, TransactionalOperator transactions) {
        this.current = current;
        this.accounts = accounts;
        this.transactions = transactions;
    }

    /// @param decision of which the last entry is the grant
    Mono<LedgerEntry> granted(
            UserId user,
            String reference,
            Function<CreditAccount, Change<CreditAccount, LedgerEntry>> decision) {
        return current.locked(user)
                .flatMap(account -> knownOrMade(account, reference, decision))
                .as(transactions::transactional);
    }

    private Mono<LedgerEntry> knownOrMade(
            CreditAccount account,
            String reference,
            Function<CreditAccount, Change<CreditAccount, LedgerEntry>> decision) {
        return accounts.entry(account.user(), EntryType.GRANT, reference)
                .switchIfEmpty(Mono.defer(() -> made(decision.apply(account))));
    }

    private Mono<LedgerEntry> made(Change<CreditAccount, LedgerEntry> change) {
        return accounts.save(change).thenReturn(change.events().getLast());
    }
}
