package dev.milepost.kit.account;

import dev.milepost.kit.security.UserId;
import reactor.core.publisher.Mono;

/// Tells whether an account can be used. Asked for each request of a user.
@FunctionalInterface
public interface Standings {

    Mono<Standing> of(UserId user);
}
