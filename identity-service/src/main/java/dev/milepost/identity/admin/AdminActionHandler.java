package dev.milepost.identity.admin;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.AccountSessions;
import dev.milepost.identity.account.Accounts;
import dev.milepost.kit.account.AccountGone;
import dev.milepost.kit.security.UserId;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Does what admins want: 403 `NOT_AN_ADMIN`, 404 `USER_NOT_FOUND`, 409 `LAST_ADMIN`. All admins are held meanwhile, so that two who
/// take the role from each other at the same moment find one another: one of them stays.
@Component
public class AdminActionHandler {

    private final Accounts accounts;
    private final AccountSessions sessions;
    private final TransactionalOperator transactions;
    private final Clock clock;

    AdminActionHandler(
            Accounts accounts,
            AccountSessions sessions,
            TransactionalOperator transactions,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Mono<Account> handle(AdminAction action) {
        return accounts.lockAdmins()
                .filter(admins -> admins.contains(action.actor()))
                .switchIfEmpty(Mono.error(NotAnAdmin::new))
                .flatMap(admins -> done(action, admins))
                .flatMap(this::withoutSessions)
                .as(transactions::transactional);
    }

    private Mono<Account> done(AdminAction action, Set<UserId> admins) {
        return accounts.change(action.user(), account -> action.on(account, clock.instant()))
                .onErrorMap(AccountGone.class, _ -> new UserNotFound())
                .doOnNext(account -> checkSomeAdminIsLeft(account, admins));
    }

    private static void checkSomeAdminIsLeft(Account changed, Set<UserId> before) {
        if (!changed.isActiveAdmin()) {
            LastAdmin.checkNot(changed.id(), before);
        }
    }

    private Mono<Account> withoutSessions(Account account) {
        return account.disabled() == null
                ? Mono.just(account)
                : sessions.endAll(account.id()).thenReturn(account);
    }
}
