package dev.milepost.identity.credential.web;

import dev.milepost.identity.account.Email;
import dev.milepost.identity.credential.ChangePassword;
import dev.milepost.identity.credential.ChangePasswordHandler;
import dev.milepost.identity.credential.ProofToken;
import dev.milepost.identity.credential.ResetPassword;
import dev.milepost.identity.credential.ResetPasswordHandler;
import dev.milepost.identity.credential.SendResetLinkHandler;
import dev.milepost.identity.session.CurrentSession;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Passwords over HTTP: changed by who knows the present one, and reset by who reads the account's mails (ID-5).
@RestController
@RequestMapping("/api/v1")
@RequiresScope(Scope.ACCOUNT_MANAGE)
@Tag(name = "Password")
class PasswordController {

    private final ChangePasswordHandler change;
    private final SendResetLinkHandler sendLink;
    private final ResetPasswordHandler reset;

    PasswordController(
            ChangePasswordHandler change,
            SendResetLinkHandler sendLink,
            ResetPasswordHandler reset) {
        this.change = change;
        this.sendLink = sendLink;
        this.reset = reset;
    }

    @PutMapping("/users/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Change the caller's password",
            description =
                    "All other sessions end. An account that has no password yet gets one by a reset.")
    Mono<Void> change(
            UserId user,
            @Parameter(hidden = true) JwtAuthenticationToken caller,
            @Valid @RequestBody ChangeRequest request) {
        return change.handle(request.command(user, CurrentSession.of(caller)));
    }

    @PostMapping("/auth/password/reset")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Ask for a link to choose a new password",
            description =
                    """
                    Always 202, whether or not there is an account with this address. The link is good for half an hour, once; \
                    an address gets at most three an hour.\
                    """)
    Mono<Void> ask(@Valid @RequestBody ResetRequest request) {
        return sendLink.handle(new Email(request.email()));
    }

    @PostMapping("/auth/password/reset/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Choose a new password by a link",
            description =
                    "All sessions end. A link that is used, expired or unknown is 400 `LINK_INVALID`.")
    Mono<Void> reset(@Valid @RequestBody ConfirmRequest request) {
        return reset.handle(new ResetPassword(new ProofToken(request.token()), request.password()));
    }

    /// @param newPassword 8 to 128 characters, any; but none that is tried first
    record ChangeRequest(
            @NotNull @Size(max = 128) String currentPassword,
            @NotNull @Size(min = 8, max = 128) String newPassword) {

        ChangePassword command(UserId user, @Nullable UUID session) {
            return new ChangePassword(user, session, currentPassword, newPassword);
        }
    }

    record ResetRequest(
            @NotBlank
                    @Size(max = 254)
                    @jakarta.validation.constraints.Email(message = "must be an e-mail address")
                    String email) {}

    /// @param token of the link
    /// @param password 8 to 128 characters, any; but none that is tried first
    record ConfirmRequest(
            @NotBlank @Size(max = 200) String token,
            @NotNull @Size(min = 8, max = 128) String password) {}
}
