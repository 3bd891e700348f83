package dev.milepost.identity.key.web;

import dev.milepost.identity.key.KeysRotated;
import dev.milepost.identity.key.RotateKeys;
import dev.milepost.identity.key.RotateKeys.Urgency;
import dev.milepost.identity.key.RotateKeysHandler;
import dev.milepost.identity.key.SigningKey;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The keys that tokens are signed with, for admins (ID-2).
@RestController
@RequiresScope(Scope.ADMIN)
@RequestMapping("/api/v1/auth/keys")
@Tag(name = "Keys")
class KeyController {

    private final RotateKeysHandler rotate;

    KeyController(RotateKeysHandler rotate) {
        this.rotate = rotate;
    }

    @PostMapping("/rotate")
    @Operation(
            summary = "Make a new key to sign tokens with",
            description =
                    """
                    It is published at once and signs from `signs_from` on, a minute later, so that every service knows it by \
                    then and no token is refused. With `at_once=true` it signs at once, and services may refuse its tokens for \
                    up to half a minute. Tokens of the old key stay good as long as they live, unless `withdraw_old=true` says \
                    that it leaked: then all other keys are gone, and within two minutes every service refuses their tokens. \
                    Clients get new ones by a refresh.\
                    """)
    @ResponseStatus(HttpStatus.CREATED)
    Mono<KeyView> rotate(
            @RequestParam(name = "at_once", defaultValue = "false") boolean atOnce,
            @RequestParam(name = "withdraw_old", defaultValue = "false") boolean withdrawOld,
            UserId admin) {
        return rotate.handle(new RotateKeys(admin, urgency(atOnce, withdrawOld))).map(KeyView::of);
    }

    private static Urgency urgency(boolean atOnce, boolean withdrawOld) {
        if (withdrawOld) {
            return Urgency.OTHERS_LEAKED;
        }
        return atOnce ? Urgency.AT_ONCE : Urgency.NONE;
    }

    /// @param kid as tokens and the published keys name it
    /// @param withdrawn the keys that are gone
    record KeyView(String kid, Instant createdAt, Instant signsFrom, List<String> withdrawn) {

        static KeyView of(KeysRotated rotation) {
            SigningKey key = rotation.key();
            return new KeyView(key.id(), key.createdAt(), key.signsFrom(), rotation.withdrawn());
        }
    }
}
