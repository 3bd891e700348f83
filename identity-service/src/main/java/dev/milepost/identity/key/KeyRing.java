package dev.milepost.identity.key;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// The keys in use at a moment.
///
/// @param keys the one that signs last first; never empty
record KeyRing(List<SigningKey> keys) {

    /// Without those that a newer one took over from so long ago.
    static KeyRing of(List<SigningKey> keys, Duration tokensLive, Instant now) {
        return new KeyRing(
                IntStream.range(0, keys.size())
                        .filter(i ->
                                i == 0 || keys.get(i - 1).signsFrom().plus(tokensLive).isAfter(now))
                        .mapToObj(keys::get)
                        .toList());
    }

    /// The newest of those that sign; one alone always does.
    RSAKey signingAt(Instant now) {
        return keys.stream()
                .filter(key -> key.signsAt(now))
                .findFirst()
                .orElse(keys.getLast())
                .key();
    }

    JWKSet published() {
        return new JWKSet(
                keys.stream().map(key -> key.key().toPublicJWK()).map(JWK.class::cast).toList());
    }
}
