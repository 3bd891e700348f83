package dev.milepost.identity.key;

import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The public halves of the keys in use, as a JSON Web Key Set (RFC 7517).
@Component
public class PublishedKeys {

    private final KeyRings keyRings;

    PublishedKeys(KeyRings keyRings) {
        this.keyRings = keyRings;
    }

    public Mono<Map<String, Object>> asJwks() {
        return keyRings.current().map(ring -> ring.published().toJSONObject());
    }
}
