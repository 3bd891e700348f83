package dev.milepost.kit.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A token in its compact form, put together of any text: also of what no library would write.
///
/// @param header as text, before Base64
/// @param payload as text, before Base64
record Compact(String header, String payload) {

    String unsigned() {
        return input() + ".";
    }

    String signed(RSAKey key) {
        return signed(key, JWSAlgorithm.RS256);
    }

    /// @param algorithm that signs, whatever the header says
    String signed(RSAKey key, JWSAlgorithm algorithm) {
        try {
            return with(
                    new RSASSASigner(key)
                            .sign(
                                    new JWSHeader(algorithm),
                                    input().getBytes(StandardCharsets.US_ASCII)));
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    String signedWithSecret(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return with(Base64URL.encode(mac.doFinal(input().getBytes(StandardCharsets.US_ASCII))));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    String with(Base64URL signature) {
        return input() + "." + signature;
    }

    private String input() {
        return Base64URL.encode(header) + "." + Base64URL.encode(payload);
    }
}
