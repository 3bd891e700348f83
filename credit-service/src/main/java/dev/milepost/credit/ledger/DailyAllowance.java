package dev.milepost.credit.ledger;

import dev.milepost.kit.security.UserId;
import reactor.core.publisher.Mono;

/// How many credits a user is given each day (CRED-2), perks included. Unless a feature knows of perks and offers a bean of
/// this type, that is `milepost.credits.daily` for everybody.
public interface DailyAllowance {

    /// Joins the caller's transaction, in which the user's account is locked.
    Mono<Integer> of(UserId user);
}
