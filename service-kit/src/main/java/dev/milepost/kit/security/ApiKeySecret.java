package dev.milepost.kit.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/// What a partner's program sends in place of an access token (ID-7): `mp_`, 30 random characters, and a checksum of six, all
/// base62. The prefix lets scanners find one that leaked; the checksum lets a mistyped one be refused without a look-up.
public record ApiKeySecret(String value) {

    public static final String PREFIX = "mp_";

    /// 178 bits; 131 without those that are shown.
    private static final int RANDOM = 30;

    private static final int SHOWN = 8;
    private static final int CHECKSUM = 6;
    private static final int LENGTH = PREFIX.length() + RANDOM + CHECKSUM;
    private static final String ALPHABET =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// A new one.
    ///
    /// @param random fit for secrets
    public static ApiKeySecret next(RandomGenerator random) {
        String body =
                random.ints(RANDOM, 0, ALPHABET.length())
                        .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                        .collect(Collectors.joining("", PREFIX, ""));
        return new ApiKeySecret(body + checksum(body));
    }

    /// Empty for what cannot be one.
    public static Optional<ApiKeySecret> of(String value) {
        boolean fits =
                value.length() == LENGTH
                        && value.startsWith(PREFIX)
                        && value.endsWith(checksum(value.substring(0, LENGTH - CHECKSUM)));
        return fits ? Optional.of(new ApiKeySecret(value)) : Optional.empty();
    }

    /// The beginning, by which its owner knows it.
    public String shown() {
        return value.substring(0, PREFIX.length() + SHOWN);
    }

    /// What is kept of it. A quick hash is enough, and has to be: nobody can try 2^131 secrets, unlike the passwords that people
    /// choose, and a slow one at each exchange would be a way to keep the service busy.
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        StringBuilder digits = new StringBuilder();
        long rest = crc.getValue();
        for (int digit = 0; digit < CHECKSUM; digit++) {
            digits.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
            rest /= ALPHABET.length();
        }
        return digits.reverse().toString();
    }

    /// Without the secret, because records end up in logs.
    @Override
    public String toString() {
        return "ApiKeySecret";
    }
}
