package dev.milepost.identity.account;

import dev.milepost.kit.security.UserId;
import reactor.core.publisher.Mono;

/// Revokes the API keys of an account that somebody else may have made them for. The feature `apikey` does it, which knows accounts
/// and not the other way round.
public interface AccountApiKeys {

    /// Joins the caller's transaction, if there is one.
    Mono<Void> revokeAll(UserId user);
}
