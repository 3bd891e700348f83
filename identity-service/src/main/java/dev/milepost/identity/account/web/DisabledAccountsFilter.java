package dev.milepost.identity.account.web;

import dev.milepost.identity.account.AccountDisabled;
import dev.milepost.identity.account.AccountQueries;
import dev.milepost.kit.security.UserId;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Refuses disabled accounts at once in this service, whatever their access tokens still say (ID-6). Other services take such a
/// token until it expires.
@Component
class DisabledAccountsFilter implements WebFilter, Ordered {

    /// After Spring Security, which says who the user is, and before answers are repeated.
    private static final int AFTER_SECURITY = -1;

    private final AccountQueries accounts;

    DisabledAccountsFilter(AccountQueries accounts) {
        this.accounts = accounts;
    }

    @Override
    public int getOrder() {
        return AFTER_SECURITY;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .ofType(JwtAuthenticationToken.class)
                .flatMap(this::isDisabled)
                .defaultIfEmpty(false)
                .flatMap(disabled -> disabled ? refused() : chain.filter(exchange));
    }

    private static Mono<Void> refused() {
        return Mono.error(new AccountDisabled());
    }

    private Mono<Boolean> isDisabled(JwtAuthenticationToken caller) {
        UserId user = UserId.ofSubject(caller.getToken().getSubject());
        return user == null ? Mono.just(false) : accounts.isDisabled(user);
    }
}
