package dev.milepost.identity.key;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.List;

/// The keys in use at a moment.
///
/// @param keys newest first; never empty
record KeyRing(List<SigningKey> keys) {

    RSAKey signing() {
        return keys.getFirst().key();
    }

    JWKSet published() {
        return new JWKSet(
                keys.stream().map(key -> key.key().toPublicJWK()).map(JWK.class::cast).toList());
    }
}
