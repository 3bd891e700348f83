package dev.milepost.identity.key;

import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/// Where signing keys are kept, shared by all instances.
public interface SigningKeys {

    /// All keys made since a moment, the one that signs last first.
    Mono<List<SigningKey>> since(Instant earliest);

    Mono<SigningKey> add(SigningKey key);

    /// Adds the key that an admin wants, deletes all others when they leaked, and tells of it as a fact.
    Mono<KeysRotated> rotate(SigningKey key, RotateKeys command);
}
