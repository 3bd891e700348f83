package dev.milepost.identity.key;

import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/// Where signing keys are kept, shared by all instances.
public interface SigningKeys {

    /// All keys made since a moment, the one that signs last first.
    Mono<List<SigningKey>> since(Instant earliest);

    Mono<SigningKey> add(SigningKey key);
}
