package dev.milepost.credit.ledger;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.security.UserId;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Accounts with everything granted that is due by now: credits are granted at first use, so that nobody has to be woken
/// at midnight (CRED-2).
@Component
public class CurrentAccount {

    private final CreditAccounts accounts;
    private final TransactionalOperator transactions;
    private final Allowance allowance;
    private final Clock clock;

    CurrentAccount(
            CreditAccounts accounts,
            TransactionalOperator transactions,
            CreditProperties properties,
            Clock clock) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.allowance = properties.allowance();
        this.clock = clock;
    }

    public Mono<CreditAccount> of(UserId user) {
        return accounts.find(user)
                .filter(account -> account.isCurrentOn(CreditAccount.dayOf(clock.instant())))
                .switchIfEmpty(Mono.defer(() -> locked(user)).as(transactions::transactional));
    }

    /// The same, locked for the caller's transaction.
    public Mono<CreditAccount> locked(UserId user) {
        return opened(user)
                .flatMap(account -> saved(account, account.renewed(allowance, clock.instant())));
    }

    /// With the kickstart credits and no others, for somebody who has just signed up. Joins the caller's transaction.
    public Mono<CreditAccount> opened(UserId user) {
        return accounts.locked(user)
                .flatMap(account -> saved(account, account.welcomed(allowance, clock.instant())));
    }

    private Mono<CreditAccount> saved(
            CreditAccount before, Change<CreditAccount, LedgerEntry> change) {
        return change.state().equals(before) ? Mono.just(before) : accounts.save(change);
    }
}
