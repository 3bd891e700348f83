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
    private final DailyAllowance daily;
    private final int kickstart;
    private final Clock clock;

    CurrentAccount(
            CreditAccounts accounts,
            TransactionalOperator transactions,
            DailyAllowance daily,
            CreditProperties properties,
            Clock clock) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.daily = daily;
        this.kickstart = properties.kickstart();
        this.clock = clock;
    }

    public Mono<CreditAccount> of(UserId user) {
        return accounts.find(user)
                .filter(this::isCurrent)
                .switchIfEmpty(Mono.defer(() -> locked(user)).as(transactions::transactional));
    }

    /// The same, locked for the caller's transaction.
    public Mono<CreditAccount> locked(UserId user) {
        return opened(user)
                .flatMap(account -> isCurrent(account) ? Mono.just(account) : renewed(account));
    }

    /// With the kickstart credits and no others, for somebody who has just signed up. Joins the caller's transaction.
    public Mono<CreditAccount> opened(UserId user) {
        return accounts.locked(user)
                .flatMap(account -> saved(account, account.welcomed(kickstart, clock.instant())));
    }

    private boolean isCurrent(CreditAccount account) {
        return account.isCurrentOn(CreditAccount.dayOf(clock.instant()));
    }

    private Mono<CreditAccount> renewed(CreditAccount account) {
        return daily.of(account.user())
                .flatMap(amount -> saved(account, account.renewed(amount, clock.instant())));
    }

    private Mono<CreditAccount> saved(
            CreditAccount before, Change<CreditAccount, LedgerEntry> change) {
        return change.state().equals(before) ? Mono.just(before) : accounts.save(change);
    }
}
