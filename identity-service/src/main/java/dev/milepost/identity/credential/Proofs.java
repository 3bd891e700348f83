package dev.milepost.identity.credential;

import dev.milepost.identity.account.AccountLinks;
import dev.milepost.identity.credential.Proof.Purpose;
import java.time.Instant;
import java.util.Set;
import reactor.core.publisher.Mono;

/// Where links are kept until they come back.
public interface Proofs extends AccountLinks {

    Mono<Void> keep(ProofToken token, Proof proof, Instant expiresAt);

    /// Ends in [LinkInvalid] when it is none for any of the purposes, or its time is over.
    Mono<Proof> of(ProofToken token, Set<Purpose> purposes, Instant now);

    /// As [#of], and the link is good no more; of several who present it at the same time one succeeds.
    Mono<Proof> spend(ProofToken token, Set<Purpose> purposes, Instant now);

    Mono<Void> forgetExpired(Instant now);
}
