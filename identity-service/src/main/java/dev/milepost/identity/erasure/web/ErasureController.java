package dev.milepost.identity.erasure.web;

import dev.milepost.identity.erasure.EraseAccount;
import dev.milepost.identity.erasure.EraseAccountHandler;
import dev.milepost.identity.erasure.Erasure;
import dev.milepost.identity.session.CurrentSession;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The end of the caller's account (ID-9).
@RestController
@RequiresScope(Scope.ACCOUNT_MANAGE)
@RequestMapping("/api/v1/users/me")
@Tag(name = "Profile")
class ErasureController {

    private final EraseAccountHandler erase;

    ErasureController(EraseAccountHandler erase) {
        this.erase = erase;
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Delete the caller's account and everything of it, for good",
            description =
                    """
                    It takes the account's password; one without, for which the body is `{}`, is deleted within ten minutes after \
                    signing in, otherwise it is 403 `SIGN_IN_AGAIN`. The account, its sessions and API keys are gone at once, and its address is \
                    free; the other services erase what they have within moments, and what is paid for ends. Admins see who has \
                    confirmed it by the `id`. The last admin cannot be deleted: 409 `LAST_ADMIN`.\
                    """)
    Mono<ErasureView> erase(
            UserId user,
            @Parameter(hidden = true) JwtAuthenticationToken caller,
            @Valid @RequestBody ErasureRequest request) {
        return erase.handle(new EraseAccount(user, CurrentSession.of(caller), request.password()))
                .map(ErasureView::of);
    }

    /// @param password of the account; nothing for an account without one
    record ErasureRequest(@Nullable @Size(max = 128) String password) {

        @Override
        public String toString() {
            return "ErasureRequest[]";
        }
    }

    /// @param id by which admins find it
    record ErasureView(UUID id, Instant requestedAt) {

        static ErasureView of(Erasure erasure) {
            return new ErasureView(erasure.id(), erasure.requestedAt());
        }
    }
}
