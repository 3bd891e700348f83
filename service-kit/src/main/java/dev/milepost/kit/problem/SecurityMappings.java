package dev.milepost.kit.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/// Says why a token was not enough: none (`UNAUTHENTICATED`), expired (`TOKEN_EXPIRED`, ID-5), not ours
/// (`INVALID_TOKEN`), or not for this (`FORBIDDEN`). Keys that cannot be fetched are an outage, not a bad token.
final class SecurityMappings implements ProblemMapping {

    private static final String CHALLENGE = "Bearer";

    @Override
    public @Nullable Problem problemOf(Throwable error) {
        return switch (error) {
            case AuthenticationServiceException _ ->
                    Problem.of(
                                    HttpStatus.SERVICE_UNAVAILABLE,
                                    "SERVICE_UNAVAILABLE",
                                    "Tokens cannot be checked at the moment.")
                            .withHeader(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS);
            case InvalidBearerTokenException invalid when isExpired(invalid) ->
                    unauthorized("TOKEN_EXPIRED", "The access token has expired.", "invalid_token");
            case InvalidBearerTokenException _ ->
                    unauthorized(
                            "INVALID_TOKEN", "The access token is not valid.", "invalid_token");
            case AuthenticationException _ ->
                    unauthorized("UNAUTHENTICATED", "An access token is required.", null);
            case AccessDeniedException _ ->
                    Problem.of(
                            HttpStatus.FORBIDDEN,
                            "FORBIDDEN",
                            "The access token does not allow this.");
            default -> null;
        };
    }

    private static Problem unauthorized(String code, String detail, @Nullable String error) {
        String challenge = error == null ? CHALLENGE : CHALLENGE + " error=\"" + error + "\"";
        return Problem.of(HttpStatus.UNAUTHORIZED, code, detail)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }

    private static boolean isExpired(InvalidBearerTokenException invalid) {
        return invalid.getCause() instanceof JwtValidationException validation
                && validation.getErrors().stream()
                        .allMatch(error ->
                                String.valueOf(error.getDescription()).startsWith("Jwt expired"));
    }
}
