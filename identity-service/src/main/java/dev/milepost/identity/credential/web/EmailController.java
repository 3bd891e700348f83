package dev.milepost.identity.credential.web;

import dev.milepost.identity.account.Email;
import dev.milepost.identity.credential.ChangeEmail;
import dev.milepost.identity.credential.ChangeEmailHandler;
import dev.milepost.identity.credential.ConfirmEmailHandler;
import dev.milepost.identity.credential.ProofToken;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Addresses over HTTP: verified, and changed by who reads the mails of the new one (ID-5).
@RestController
@RequestMapping("/api/v1")
@RequiresScope(Scope.ACCOUNT_MANAGE)
@Tag(name = "E-mail address")
class EmailController {

    private final ChangeEmailHandler change;
    private final ConfirmEmailHandler confirm;

    EmailController(ChangeEmailHandler change, ConfirmEmailHandler confirm) {
        this.change = change;
        this.confirm = confirm;
    }

    @PutMapping("/users/me/email")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Ask for another e-mail address",
            description =
                    """
                    The account keeps its address until the link that is sent to the new one comes back within 24 hours. \
                    Both addresses are told.\
                    """)
    Mono<Void> change(UserId user, @Valid @RequestBody ChangeRequest request) {
        return change.handle(request.command(user));
    }

    @PostMapping("/users/me/email/verification")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Ask for the link that verifies the caller's address once more",
            description =
                    "The first one is sent at the sign-up. An address gets at most three an hour.")
    Mono<Void> verify(UserId user) {
        return change.verify(user);
    }

    @PostMapping("/auth/email/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Verify or change an address by a link",
            description = "A link that is used, expired or unknown is 400 `LINK_INVALID`.")
    Mono<Void> confirm(@Valid @RequestBody ConfirmRequest request) {
        return confirm.handle(new ProofToken(request.token()));
    }

    /// @param password the present one
    record ChangeRequest(
            @NotBlank
                    @Size(max = 254)
                    @jakarta.validation.constraints.Email(message = "must be an e-mail address")
                    String email,
            @NotNull @Size(max = 128) String password) {

        ChangeEmail command(UserId user) {
            return new ChangeEmail(user, new Email(email), password);
        }
    }

    /// @param token of the link
    record ConfirmRequest(@NotBlank @Size(max = 200) String token) {}
}
