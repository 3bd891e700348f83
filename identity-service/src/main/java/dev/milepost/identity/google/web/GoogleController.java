package dev.milepost.identity.google.web;

import dev.milepost.identity.account.TimeZones;
import dev.milepost.identity.google.GoogleProof;
import dev.milepost.identity.google.SignInWithGoogle;
import dev.milepost.identity.google.SignInWithGoogleHandler;
import dev.milepost.identity.session.TokenView;
import dev.milepost.identity.session.UserAgents;
import dev.milepost.kit.problem.InvalidField;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Signing in with Google (ID-4).
@RestController
@RequestMapping("/api/v1/auth/google")
@Tag(name = "Sessions")
class GoogleController {

    private final SignInWithGoogleHandler signIn;

    GoogleController(SignInWithGoogleHandler signIn) {
        this.signIn = signIn;
    }

    @PostMapping("/callback")
    @Operation(
            summary = "Sign in with Google",
            description =
                    "With `id_token`, or with `code`, `code_verifier`, `redirect_uri` and `nonce`; the ID token has to have the "
                            + "same nonce. Makes an account when there is none with the address, and links the one that there is; "
                            + "Google has to have verified the address. An account whose address was never verified loses "
                            + "its password, sessions and API keys by that: it was not known to be its owner's.")
    Mono<TokenView> callback(
            @Valid @RequestBody GoogleRequest request,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false)
                    @Nullable String agent) {
        return signIn.handle(request.command(agent)).map(TokenView::of);
    }

    /// @param idToken as Google gave it to the client
    /// @param code of the authorization code flow, instead of an ID token
    /// @param codeVerifier what the code challenge was made of (PKCE, `S256`)
    /// @param redirectUri where Google sent the code
    /// @param nonce as it was given to Google; needed with a code
    /// @param timezone of a new account: IANA time zone, UTC unless given
    record GoogleRequest(
            @Nullable @Size(max = 8192) String idToken,
            @Nullable @Size(max = 2048) String code,
            @Nullable
                    @Pattern(
                            regexp = "[A-Za-z0-9._~-]{43,128}",
                            message = "must be 43 to 128 characters that PKCE allows")
                    String codeVerifier,
            @Nullable @Size(max = 2048) String redirectUri,
            @Nullable @Size(min = 1, max = 200) String nonce,
            @Nullable String timezone) {

        SignInWithGoogle command(@Nullable String agent) {
            return new SignInWithGoogle(proof(), zone(), UserAgents.shortened(agent));
        }

        private ZoneId zone() {
            return TimeZones.of(timezone == null ? "UTC" : timezone);
        }

        private GoogleProof proof() {
            if (idToken != null && code == null) {
                return new GoogleProof.IdToken(idToken, nonce);
            }
            if (idToken != null || code == null) {
                throw new InvalidField("id_token", "either an ID token or a code is needed");
            }
            return new GoogleProof.Code(
                    code,
                    needed("code_verifier", codeVerifier),
                    needed("redirect_uri", redirectUri),
                    needed("nonce", nonce));
        }

        private static String needed(String field, @Nullable String value) {
            if (value == null) {
                throw new InvalidField(field, "is needed with a code");
            }
            return value;
        }
    }
}
