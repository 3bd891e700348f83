package dev.milepost.kit.security;

import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Gives controllers their [CurrentUser] or [UserId] parameter.
final class CurrentUserArgumentResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CurrentUser.class
                || parameter.getParameterType() == UserId.class;
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .map(CurrentUserArgumentResolver::currentUser)
                .map(user -> parameter.getParameterType() == UserId.class ? user.id() : user);
    }

    private static CurrentUser currentUser(Authentication authentication) {
        if (authentication instanceof JwtAuthenticationToken bearer) {
            return CurrentUser.of(bearer.getToken());
        }
        throw new UserTokenRequired();
    }
}
