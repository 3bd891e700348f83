package dev.milepost.kit.security;

import dev.milepost.kit.problem.Problem;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;

/// The token is good, but not for this: 403 `INSUFFICIENT_SCOPE` with what it needs, also as RFC 6750 says it.
final class InsufficientScope extends AccessDeniedException {

    private final List<String> needed;

    /// @param needed one of these is enough
    InsufficientScope(List<Scope> needed) {
        super("The access token has no scope for this.");
        this.needed = needed.stream().map(Scope::value).toList();
    }

    Problem problem() {
        String challenge =
                "Bearer error=\"insufficient_scope\", scope=\"%s\""
                        .formatted(String.join(" ", needed));
        return Problem.of(
                        HttpStatus.FORBIDDEN,
                        "INSUFFICIENT_SCOPE",
                        "The access token needs the scope %s for this."
                                .formatted(String.join(" or ", needed)))
                .withMember("required_scopes", needed)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }
}
