package dev.milepost.identity.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;

/// A secret of 256 random bits that is good for one refresh. Only its hash is ever stored.
public record RefreshToken(String value) {

    private static final BytesKeyGenerator RANDOM = KeyGenerators.secureRandom(32);

    static RefreshToken random() {
        return new RefreshToken(
                Base64.getUrlEncoder().withoutPadding().encodeToString(RANDOM.generateKey()));
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /// Without the secret, because records end up in logs.
    @Override
    public String toString() {
        return "RefreshToken";
    }
}
