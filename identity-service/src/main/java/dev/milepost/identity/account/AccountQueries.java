package dev.milepost.identity.account;

import dev.milepost.kit.security.UserId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/// What is read of accounts beside one's own.
public interface AccountQueries {

    /// Newest first.
    ///
    /// @param after the last account of the page before; null for the first page
    Flux<Account> list(Filter filter, @Nullable UserId after, int limit);

    /// Which accounts to list; null is all.
    ///
    /// @param email what the address begins with
    /// @param adminsOnly leaves out who has no other role than `user`
    record Filter(@Nullable String email, boolean adminsOnly, @Nullable Boolean disabled) {}
}
