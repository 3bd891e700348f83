package dev.milepost.identity.admin;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.AccountQueries;
import dev.milepost.identity.account.AccountQueries.Filter;
import dev.milepost.identity.account.Accounts;
import dev.milepost.kit.account.AccountGone;
import dev.milepost.kit.security.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Shows accounts to admins.
@Component
public class ReadUsers {

    private final ActiveAdmins admins;
    private final Accounts accounts;
    private final AccountQueries queries;

    ReadUsers(ActiveAdmins admins, Accounts accounts, AccountQueries queries) {
        this.admins = admins;
        this.accounts = accounts;
        this.queries = queries;
    }

    /// Newest first.
    public Flux<Account> list(UserId actor, Filter filter, @Nullable UserId after, int limit) {
        return admins.required(actor).thenMany(queries.list(filter, after, limit));
    }

    /// Ends in [UserNotFound] when there is none.
    public Mono<Account> one(UserId actor, UserId user) {
        return admins.required(actor)
                .then(accounts.withId(user).onErrorMap(AccountGone.class, _ -> new UserNotFound()));
    }
}
