package dev.milepost.identity.secret;

import java.security.DrbgParameters;
import java.security.DrbgParameters.Capability;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/// Where secrets come from: a generator that computes in memory, because the platform's usual one reads a device and secrets are
/// made on event loops.
public final class SecretRandom {

    private static final int BITS = 256;

    private SecretRandom() {}

    /// One that has its seed, so that no caller waits for it later.
    public static SecureRandom seeded() {
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
