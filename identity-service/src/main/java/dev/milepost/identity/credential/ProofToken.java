package dev.milepost.identity.credential;

import dev.milepost.identity.secret.Secrets;

/// The secret in a link, of 256 random bits. Only its hash is ever stored.
public record ProofToken(String value) {

    public byte[] hash() {
        return Secrets.sha256(value);
    }

    /// Without the secret, because records end up in logs.
    @Override
    public String toString() {
        return "ProofToken";
    }
}
