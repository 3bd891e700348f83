package dev.milepost.bench.load;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A request of somebody.
///
/// @param person by number; 0 is nobody, who shows no token
/// @param key the `Idempotency-Key`, empty for none
/// @param body JSON, empty for none
public record Request(int person, String method, String path, String key, String body) {

    public static Request get(int person, String path) {
        return new Request(person, "GET", path, "", "");
    }

    /// As it goes over the wire.
    byte[] bytes(URI target, String token) {
        StringBuilder text =
                new StringBuilder(2048)
                        .append(method)
                        .append(' ')
                        .append(path)
                        .append(" HTTP/1.1\r\nHost: ")
                        .append(target.getAuthority())
                        .append("\r\nAccept: application/json");
        if (person > 0) {
            text.append("\r\nAuthorization: Bearer ").append(token);
        }
        if (!key.isEmpty()) {
            text.append("\r\nIdempotency-Key: ").append(key);
        }
        if (!body.isEmpty()) {
            text.append("\r\nContent-Type: application/json\r\nContent-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length);
        }
        return text.append("\r\n\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8);
    }
}
