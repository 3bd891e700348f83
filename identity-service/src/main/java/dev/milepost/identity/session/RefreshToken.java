package dev.milepost.identity.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// A secret of 256 random bits that is good for one refresh. Only its hash is ever stored.
public record RefreshToken(String value) {

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
