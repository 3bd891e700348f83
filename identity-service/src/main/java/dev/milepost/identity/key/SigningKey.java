package dev.milepost.identity.key;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.time.Instant;

/// A key that access tokens are signed with. It is published from its first moment, signs after that until a newer one takes over, and
/// stays published until the last token it signed has expired. When it leaks it is gone at once.
public record SigningKey(RSAKey key, Instant createdAt, Instant signsFrom) {

    public String id() {
        return key.getKeyID();
    }

    boolean isOlderThan(Duration age, Instant now) {
        return createdAt.plus(age).isBefore(now);
    }

    boolean signsAt(Instant now) {
        return !signsFrom.isAfter(now);
    }

    /// Without the key, because records end up in logs.
    @Override
    public String toString() {
        return "SigningKey[id=" + id() + "]";
    }
}
