package dev.milepost.identity.key;

import dev.milepost.identity.IdentityProperties;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Makes a new signing key at an admin's wish (ID-2). Tokens that the old one signed stay good as long as they live.
@Component
public class RotateKeysHandler {

    private static final Logger log = LoggerFactory.getLogger(RotateKeysHandler.class);

    private final KeyRings keyRings;
    private final IdentityProperties properties;

    RotateKeysHandler(KeyRings keyRings, IdentityProperties properties) {
        this.keyRings = keyRings;
        this.properties = properties;
    }

    public Mono<SigningKey> handle(RotateKeys command) {
        Duration announcement = command.atOnce() ? Duration.ZERO : properties.keys().announcement();
        return keyRings.rotate(announcement).doOnNext(key -> log(command, key));
    }

    private static void log(RotateKeys command, SigningKey key) {
        log.atInfo()
                .addKeyValue("kid", key.id())
                .addKeyValue("signs_from", key.signsFrom())
                .addKeyValue("admin", command.admin())
                .log("A new signing key was made");
    }
}
