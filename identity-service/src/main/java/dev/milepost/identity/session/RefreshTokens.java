package dev.milepost.identity.session;

import dev.milepost.identity.SecretRandom;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/// Makes refresh tokens: 256 random bits.
@Component
class RefreshTokens {

    private static final int BITS = 256;

    private final SecureRandom random = SecretRandom.seeded();

    RefreshToken next() {
        byte[] secret = new byte[BITS / Byte.SIZE];
        random.nextBytes(secret);
        return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }
}
