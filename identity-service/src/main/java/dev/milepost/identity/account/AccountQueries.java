package dev.milepost.identity.account;

import dev.milepost.kit.security.UserId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What is read of accounts beside one's own.
public interface AccountQueries {

    /// Newest first.
    ///
    /// @param after the last account of the page before; null for the first page
    Flux<Account> list(Filter filter, @Nullable UserId after, int limit);

    Mono<Standing> standingOf(UserId id);

    /// Whether an account can be used.
    enum Standing {
        OPEN,
        DISABLED,
        /// There is none, or none any more.
        GONE
    }

    /// Which accounts to list; null is all.
    ///
    /// @param email what the address begins with
    /// @param adminsOnly leaves out who has no other role than `user`
    record Filter(@Nullable String email, boolean adminsOnly, @Nullable Boolean disabled) {}
}
