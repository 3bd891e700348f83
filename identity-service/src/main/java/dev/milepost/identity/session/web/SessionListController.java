package dev.milepost.identity.session.web;

import dev.milepost.identity.session.CurrentSession;
import dev.milepost.identity.session.Device;
import dev.milepost.identity.session.EndSessionsHandler;
import dev.milepost.identity.session.Session;
import dev.milepost.identity.session.Sessions;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The sessions of the caller (ID-3). One that is ended gets no new tokens; the access token that it has lives out its
/// minutes.
@RestController
@RequiresScope(Scope.ACCOUNT_MANAGE)
@RequestMapping("/api/v1/auth/sessions")
@Tag(name = "Sessions")
class SessionListController {

    private final Sessions sessions;
    private final EndSessionsHandler endSessions;
    private final Clock clock;

    SessionListController(Sessions sessions, EndSessionsHandler endSessions, Clock clock) {
        this.sessions = sessions;
        this.endSessions = endSessions;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "The caller's sessions",
            description = "Newest first; `current` is the one that the access token is of.")
    Mono<Page<SessionView>> sessions(
            UserId user, @Parameter(hidden = true) JwtAuthenticationToken caller) {
        UUID current = CurrentSession.of(caller);
        return sessions.ofUser(user, clock.instant())
                .map(session -> SessionView.of(session, current))
                .collectList()
                .map(items -> new Page<>(items, null));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "End one of the caller's sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> end(@PathVariable UUID id, UserId user) {
        return sessions.end(id, user, clock.instant());
    }

    @DeleteMapping
    @Operation(
            summary = "End all of the caller's sessions",
            description = "With `keep_current=true` all but the one that the access token is of.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> endAll(
            @RequestParam(name = "keep_current", defaultValue = "false") boolean keepCurrent,
            UserId user,
            @Parameter(hidden = true) JwtAuthenticationToken caller) {
        return endSessions.endOthers(user, keepCurrent ? CurrentSession.of(caller) : null).then();
    }

    /// @param device a short name, made of the user agent
    /// @param lastUsedAt when the session got its latest tokens
    record SessionView(
            UUID id,
            String device,
            @Nullable String userAgent,
            boolean current,
            Instant createdAt,
            Instant lastUsedAt,
            Instant expiresAt) {

        static SessionView of(Session session, @Nullable UUID current) {
            return new SessionView(
                    session.id(),
                    Device.nameOf(session.userAgent()),
                    session.userAgent(),
                    session.id().equals(current),
                    session.createdAt(),
                    session.lastUsedAt(),
                    session.expiresAt());
        }
    }
}
