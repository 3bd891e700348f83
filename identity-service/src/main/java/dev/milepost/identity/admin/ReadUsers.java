package dev.milepost.identity.admin;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.AccountGone;
import dev.milepost.identity.account.AccountQueries;
import dev.milepost.identity.account.AccountQueries.Filter;
import dev.milepost.identity.account.Accounts;
import dev.milepost.kit.security.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Shows accounts to admins, who have to be it at this moment and not when their token was made: 403 `NOT_AN_ADMIN`.
@Component
public class ReadUsers {

    private final Accounts accounts;
    private final AccountQueries queries;

    ReadUsers(Accounts accounts, AccountQueries queries) {
        this.accounts = accounts;
        this.queries = queries;
    }

    /// Newest first.
    public Flux<Account> list(UserId actor, Filter filter, @Nullable UserId after, int limit) {
        return admin(actor).thenMany(queries.list(filter, after, limit));
    }

    /// Ends in [UserNotFound] when there is none.
    public Mono<Account> one(UserId actor, UserId user) {
        return admin(actor)
                .then(accounts.withId(user))
                .onErrorMap(AccountGone.class, _ -> new UserNotFound());
    }

    private Mono<Account> admin(UserId actor) {
        return accounts.withId(actor)
                .filter(Account::isActiveAdmin)
                .switchIfEmpty(Mono.error(NotAnAdmin::new));
    }
}
