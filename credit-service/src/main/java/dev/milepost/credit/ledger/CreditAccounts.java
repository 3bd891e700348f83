package dev.milepost.credit.ledger;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.security.UserId;
import reactor.core.publisher.Mono;

/// Where accounts and the ledger are kept. [#locked] and what follows it run in one transaction, the caller's.
public interface CreditAccounts {

    /// Empty when the user has no account yet.
    Mono<CreditAccount> find(UserId user);

    /// The account, opened when there is none; nobody else changes it before the end of the transaction.
    Mono<CreditAccount> locked(UserId user);

    /// Saves the account with the entries that made it what it is, and tells of them.
    Mono<CreditAccount> save(Change<CreditAccount, LedgerEntry> change);
}
