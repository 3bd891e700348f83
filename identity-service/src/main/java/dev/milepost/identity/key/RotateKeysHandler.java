package dev.milepost.identity.key;

import dev.milepost.identity.admin.ActiveAdmins;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Makes a new signing key at an admin's wish (ID-2): 403 `NOT_AN_ADMIN`. Tokens that other keys signed stay good as long as they live,
/// unless those keys leaked.
@Component
public class RotateKeysHandler {

    private static final Logger log = LoggerFactory.getLogger(RotateKeysHandler.class);

    private final ActiveAdmins admins;
    private final KeyRings keyRings;

    RotateKeysHandler(ActiveAdmins admins, KeyRings keyRings) {
        this.admins = admins;
        this.keyRings = keyRings;
    }

    public Mono<KeysRotated> handle(RotateKeys command) {
        return admins.required(command.admin())
                .flatMap(_ -> keyRings.rotate(command))
                .doOnNext(RotateKeysHandler::log);
    }

    private static void log(KeysRotated rotation) {
        log.atInfo()
                .addKeyValue("kid", rotation.key().id())
                .addKeyValue("signs_from", rotation.key().signsFrom())
                .addKeyValue("withdrawn", rotation.withdrawn())
                .addKeyValue("admin", rotation.admin())
                .log("A new signing key was made");
    }
}
