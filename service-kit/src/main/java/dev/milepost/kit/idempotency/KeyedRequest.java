package dev.milepost.kit.idempotency;

import dev.milepost.kit.security.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// A request that its client may repeat.
///
/// @param user whose key it is: keys of different users have nothing to do with each other
/// @param fingerprint what the request asks for: SHA-256 over method, path, query and body, in hex
record KeyedRequest(UserId user, String key, String fingerprint) {

    private static final byte SEPARATOR = '\n';

    static KeyedRequest of(UserId user, String key, ServerHttpRequest request, byte[] body) {
        MessageDigest digest = sha256();
        digest.update(request.getMethod().name().getBytes(StandardCharsets.US_ASCII));
        digest.update(SEPARATOR);
        digest.update(request.getURI().getRawPath().getBytes(StandardCharsets.UTF_8));
        digest.update(SEPARATOR);
        String query = request.getURI().getRawQuery();
        digest.update((query == null ? "" : query).getBytes(StandardCharsets.UTF_8));
        digest.update(SEPARATOR);
        return new KeyedRequest(user, key, HexFormat.of().formatHex(digest.digest(body)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
