package dev.milepost.identity.session.web;

import dev.milepost.identity.TextRules;
import dev.milepost.identity.account.Email;
import dev.milepost.identity.account.SignUp;
import dev.milepost.identity.account.SignUpHandler;
import dev.milepost.identity.account.TimeZones;
import dev.milepost.identity.session.LogIn;
import dev.milepost.identity.session.LogInHandler;
import dev.milepost.identity.session.Refresh;
import dev.milepost.identity.session.RefreshHandler;
import dev.milepost.identity.session.RefreshToken;
import dev.milepost.identity.session.SessionStarter;
import dev.milepost.identity.session.Sessions;
import dev.milepost.identity.session.TokenView;
import dev.milepost.identity.session.UserAgents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Signing up, logging in, refreshing and logging out (ID-1, ID-3).
@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "Sessions")
class SessionController {

    private final SignUpHandler signUp;
    private final LogInHandler logIn;
    private final RefreshHandler refresh;
    private final SessionStarter starter;
    private final Sessions sessions;
    private final Clock clock;

    SessionController(
            SignUpHandler signUp,
            LogInHandler logIn,
            RefreshHandler refresh,
            SessionStarter starter,
            Sessions sessions,
            Clock clock) {
        this.signUp = signUp;
        this.logIn = logIn;
        this.refresh = refresh;
        this.starter = starter;
        this.sessions = sessions;
        this.clock = clock;
    }

    @PostMapping("/signup")
    @Operation(summary = "Make an account and log in")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<TokenView> signUp(
            @Valid @RequestBody SignUpRequest request,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false)
                    @Nullable String agent) {
        return signUp.handle(request.command())
                .flatMap(account -> starter.start(account, UserAgents.shortened(agent)))
                .map(TokenView::of);
    }

    @PostMapping("/login")
    @Operation(summary = "Log in")
    Mono<TokenView> logIn(
            @Valid @RequestBody LogInRequest request,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false)
                    @Nullable String agent) {
        return logIn.handle(request.command(UserAgents.shortened(agent))).map(TokenView::of);
    }

    @PostMapping("/refresh")
    @Operation(
            summary = "Get new tokens for a refresh token, which is spent by it",
            description =
                    "When the answer is lost, the same client (the same User-Agent) may present the token again for ten "
                            + "seconds and gets the same refresh token. After that, or from elsewhere, a spent token ends the "
                            + "session: 401 REFRESH_TOKEN_REUSED.")
    Mono<TokenView> refresh(
            @Valid @RequestBody RefreshRequest request,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false)
                    @Nullable String agent) {
        return refresh.handle(new Refresh(request.token(), UserAgents.shortened(agent)))
                .map(TokenView::of);
    }

    /// Idempotent: also a token that is unknown or spent answers 204.
    @PostMapping("/logout")
    @Operation(summary = "End a session by its refresh token")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> logOut(@Valid @RequestBody RefreshRequest request) {
        return sessions.endByToken(request.token(), clock.instant());
    }

    /// @param password 8 to 128 characters, any
    /// @param timezone IANA time zone; UTC unless given
    record SignUpRequest(
            @NotBlank
                    @Size(max = 254)
                    @jakarta.validation.constraints.Email(message = "must be an e-mail address")
                    String email,
            @NotNull @Size(min = 8, max = 128) String password,
            @NotBlank
                    @Size(max = 100)
                    @Pattern(regexp = TextRules.ONE_LINE, message = TextRules.ONE_LINE_MESSAGE)
                    String name,
            @Nullable String timezone) {

        SignUp command() {
            return new SignUp(new Email(email), password, name.strip(), zone());
        }

        private ZoneId zone() {
            return timezone == null ? ZoneId.of("UTC") : TimeZones.of(timezone);
        }
    }

    record LogInRequest(
            @NotBlank
                    @Size(max = 254)
                    @Pattern(regexp = TextRules.ONE_LINE, message = TextRules.ONE_LINE_MESSAGE)
                    String email,
            @NotNull @Size(max = 128) String password) {

        LogIn command(@Nullable String agent) {
            return new LogIn(new Email(email), password, agent);
        }
    }

    record RefreshRequest(@NotBlank @Size(max = 200) String refreshToken) {

        RefreshToken token() {
            return new RefreshToken(refreshToken);
        }
    }
}
