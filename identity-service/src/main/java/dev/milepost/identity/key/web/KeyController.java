package dev.milepost.identity.key.web;

import dev.milepost.identity.key.RotateKeys;
import dev.milepost.identity.key.RotateKeysHandler;
import dev.milepost.identity.key.SigningKey;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
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
                    "It is published at once and signs from `signs_from` on, a minute later, so that every service knows it by "
                            + "then and no token is refused. With `at_once=true` it signs at once, and services may refuse its "
                            + "tokens for up to half a minute. Tokens of the old key stay good as long as they live.")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<KeyView> rotate(
            @RequestParam(name = "at_once", defaultValue = "false") boolean atOnce, UserId admin) {
        return rotate.handle(new RotateKeys(admin, atOnce)).map(KeyView::of);
    }

    /// @param kid as tokens and the published keys name it
    record KeyView(String kid, Instant createdAt, Instant signsFrom) {

        static KeyView of(SigningKey key) {
            return new KeyView(key.id(), key.createdAt(), key.signsFrom());
        }
    }
}
