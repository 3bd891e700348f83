package dev.milepost.kit.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;

/// Makes UUID version 7 identifiers (RFC 9562): ordered by time, so that new rows land together in an index.
public final class UuidV7 {

    private static final TimeBasedEpochGenerator GENERATOR =
            Generators.timeBasedEpochGenerator(random());

    private UuidV7() {}

    public static UUID next() {
        return GENERATOR.generate();
    }

    /// A generator that computes in memory: the usual one reads a device, and identifiers are made on event loops.
    private static SecureRandom random() {
        try {
            SecureRandom random = SecureRandom.getInstance("DRBG");
            random.nextBytes(new byte[1]); // seeds it now, once
            return random;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has a DRBG", impossible);
        }
    }
}
