package dev.milepost.identity.account;

import dev.milepost.kit.security.UserId;
import reactor.core.publisher.Mono;

/// Ends the sessions of an account when what they began with holds no more: a changed password, a disabled account.
/// The feature `session` does it, which knows accounts and not the other way round.
public interface AccountSessions {

    /// Ends every session of a user and tells how many there were; in the caller's transaction when there is one.
    /// Access tokens that are out stay good until they expire, unless the account is closed.
    Mono<Long> endAll(UserId user);
}
