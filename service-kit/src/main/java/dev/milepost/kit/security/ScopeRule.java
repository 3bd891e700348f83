package dev.milepost.kit.security;

import dev.milepost.kit.web.PathPatterns;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Lets a token do what it has the scope for, and nothing else (EDGE-2); a public path needs none. It is asked before the request is
/// read and before a kept answer is repeated. An address that no controller of the service answers is not found, whatever else
/// could answer it.
final class ScopeRule implements ReactiveAuthorizationManager<AuthorizationContext> {

    private static final AuthorizationResult GRANTED = new AuthorizationDecision(true);
    private static final AuthorizationResult DENIED = new AuthorizationDecision(false);

    private final HandlerMapping operations;
    private final DeclaredScopes scopes;
    private final PathPatterns publicPaths;
    private final PathPatterns forwardedPaths;

    /// @param publicPaths need no token
    /// @param forwardedPaths are the gateway's: whoever answers there asks for the scopes
    ScopeRule(
            HandlerMapping operations,
            DeclaredScopes scopes,
            PathPatterns publicPaths,
            PathPatterns forwardedPaths) {
        this.operations = operations;
        this.scopes = scopes;
        this.publicPaths = publicPaths;
        this.forwardedPaths = forwardedPaths;
    }

    @Override
    public Mono<AuthorizationResult> authorize(
            Mono<Authentication> authentication, AuthorizationContext context) {
        if (publicPaths.match(context.getExchange().getRequest())) {
            return Mono.just(GRANTED);
        }
        return authentication
                .filter(Authentication::isAuthenticated)
                .flatMap(caller -> authorize(caller, context.getExchange()))
                .defaultIfEmpty(DENIED);
    }

    private Mono<AuthorizationResult> authorize(Authentication caller, ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        if (HttpMethod.OPTIONS.equals(request.getMethod()) || forwardedPaths.match(request)) {
            return Mono.just(GRANTED);
        }
        return operations
                .getHandler(exchange)
                .ofType(HandlerMethod.class)
                .switchIfEmpty(Mono.error(ScopeRule::notFound))
                .map(operation -> decision(caller, scopes.of(operation.getMethod())));
    }

    private static AuthorizationResult decision(Authentication caller, List<Scope> needed) {
        boolean granted =
                caller.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(authority ->
                                needed.stream().anyMatch(scope -> scope.isGrantedBy(authority)));
        if (!granted && !needed.isEmpty()) {
            throw new InsufficientScope(needed);
        }
        return granted ? GRANTED : DENIED;
    }

    private static Throwable notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
