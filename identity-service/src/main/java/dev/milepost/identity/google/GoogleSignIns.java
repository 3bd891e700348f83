package dev.milepost.identity.google;

import reactor.core.publisher.Mono;

/// Google, which says who somebody is.
public interface GoogleSignIns {

    /// Checks a proof. Ends in [GoogleProofInvalid], in [GoogleUnavailable] or in [GoogleSignInNotConfigured].
    Mono<GooglePerson> personOf(GoogleProof proof);
}
