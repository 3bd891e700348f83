package dev.milepost.identity.key;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.time.Instant;

/// A key that access tokens are signed with. It signs until a newer one takes over, and stays published until the
/// last token it signed has expired.
public record SigningKey(RSAKey key, Instant createdAt) {

    boolean isOlderThan(Duration age, Instant now) {
        return createdAt.plus(age).isBefore(now);
    }
}
