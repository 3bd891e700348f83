package dev.milepost.kit.security;

import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import reactor.core.publisher.Mono;

/// The user whom the request under way is made for, to filters behind Spring Security.
public final class RequestUser {

    private RequestUser() {}

    /// By the verified access token; empty where there is none, and for a service's.
    public static Mono<UserId> id() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .ofType(JwtAuthenticationToken.class)
                .mapNotNull(bearer -> UserId.ofSubject(bearer.getToken().getSubject()));
    }
}
