package dev.milepost.identity.account;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Hashes passwords and checks them (ID-8).
public interface Passwords {

    Mono<String> hash(String password);

    /// Tells whether a password fits a hash. Without a hash it takes as long and answers false, so that the time does
    /// not tell which addresses are known.
    Mono<Boolean> fits(String password, @Nullable String hash);
}
