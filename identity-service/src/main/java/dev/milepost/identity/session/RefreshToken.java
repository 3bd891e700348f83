package dev.milepost.identity.session;

import dev.milepost.identity.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A secret of 256 random bits that is good for one refresh. Only its hash is ever stored, and for some seconds its
/// successor, encrypted with a key that only the token itself gives: who has the database alone can open nothing.
public record RefreshToken(String value) {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int TAG_BITS = 128;

    public byte[] hash() {
        return Secrets.sha256(value);
    }

    /// The token that came in place of this one, for nobody but who has this one.
    public byte[] seal(RefreshToken successor) {
        return ciphered(Cipher.ENCRYPT_MODE, successor.value().getBytes(StandardCharsets.UTF_8));
    }

    public RefreshToken open(byte[] sealed) {
        return new RefreshToken(
                new String(ciphered(Cipher.DECRYPT_MODE, sealed), StandardCharsets.UTF_8));
    }

    /// The nonce is constant, because a key is of one token, which is spent once.
    private byte[] ciphered(int mode, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(
                    mode,
                    new SecretKeySpec(Secrets.sha256("successor of " + value), "AES"),
                    new GCMParameterSpec(TAG_BITS, new byte[12]));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("What a token sealed it can open", impossible);
        }
    }

    /// Without the secret, because records end up in logs.
    @Override
    public String toString() {
        return "RefreshToken";
    }
}
