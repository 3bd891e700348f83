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

    /// The one entry of this type for a reference, if there is one. Not for releases.
    Mono<LedgerEntry> entry(UserId user, EntryType type, String reference);

    /// Spends and tells of it, in one statement that reads the account, takes of each kind in their order, and appends the
    /// entry and its event. It joins the caller's transaction; where there is none, it may share statement and commit with others that
    /// are asked for at the same time. Empty, and nothing spent, when the account has not all that is due on the day, when too little
    /// is there, when the reference was spent for already, or when somebody else is at the account. A spending for the same reference
    /// that commits meanwhile ends it with `DuplicateKeyException`.
    Mono<LedgerEntry> spend(Spending spending);
}
