package dev.milepost.credit.limit;

import dev.milepost.kit.security.UserId;
import java.util.List;
import reactor.core.publisher.Mono;

/// The perks of users.
public interface Perks {

    /// All that the user has, in the order in which they came; in the caller's transaction, if there is one, with those that
    /// it granted.
    Mono<List<GrantedPerk>> grantedTo(UserId user);
}
