package dev.milepost.identity.session;

import java.security.DrbgParameters;
import java.security.DrbgParameters.Capability;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/// Makes refresh tokens: 256 random bits from a generator that computes in memory, because the platform's usual one
/// reads a device and tokens are made on event loops. It is seeded when the service starts.
@Component
class RefreshTokens {

    private static final int BITS = 256;

    private final SecureRandom random = seeded();

    RefreshToken next() {
        byte[] secret = new byte[BITS / Byte.SIZE];
        random.nextBytes(secret);
        return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    private static SecureRandom seeded() {
        try {
            SecureRandom random =
                    SecureRandom.getInstance(
                            "DRBG",
                            DrbgParameters.instantiation(BITS, Capability.RESEED_ONLY, null));
            random.nextBytes(new byte[1]);
            return random;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has a DRBG", impossible);
        }
    }
}
