package dev.milepost.identity.account;

import dev.milepost.kit.security.UserId;
import reactor.core.publisher.Mono;

/// Makes links in mails worthless when the account that they were sent for is not what it was. The feature `credential` does it,
/// which knows accounts and not the other way round.
public interface AccountLinks {

    /// Joins the caller's transaction, if there is one.
    Mono<Void> dropAll(UserId user);
}
