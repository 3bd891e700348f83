package dev.milepost.identity.admin;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.Accounts;
import dev.milepost.kit.security.UserId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Holds those who act as admins to be it at this moment, and not when their token was made: 403 `NOT_AN_ADMIN`.
@Component
public class ActiveAdmins {

    private final Accounts accounts;

    ActiveAdmins(Accounts accounts) {
        this.accounts = accounts;
    }

    /// Ends in [NotAnAdmin], or in [dev.milepost.kit.account.AccountGone].
    public Mono<Account> required(UserId actor) {
        return accounts.withId(actor)
                .filter(Account::isActiveAdmin)
                .switchIfEmpty(Mono.error(NotAnAdmin::new));
    }
}
