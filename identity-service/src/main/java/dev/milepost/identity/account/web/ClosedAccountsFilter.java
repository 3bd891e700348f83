package dev.milepost.identity.account.web;

import dev.milepost.identity.account.AccountDisabled;
import dev.milepost.identity.account.AccountGone;
import dev.milepost.identity.account.AccountQueries;
import dev.milepost.identity.account.AccountQueries.Standing;
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

/// Refuses accounts that are disabled (ID-6) or gone (ID-9) at once in this service, whatever their access tokens still say. Other
/// services take such a token until it expires.
@Component
class ClosedAccountsFilter implements WebFilter, Ordered {

    /// After Spring Security, which says who the user is, and before answers are repeated.
    private static final int AFTER_SECURITY = -1;

    private final AccountQueries accounts;

    ClosedAccountsFilter(AccountQueries accounts) {
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
                .flatMap(this::standing)
                .defaultIfEmpty(Standing.OPEN)
                .flatMap(standing -> filter(standing, exchange, chain));
    }

    private static Mono<Void> filter(
            Standing standing, ServerWebExchange exchange, WebFilterChain chain) {
        return switch (standing) {
            case OPEN -> chain.filter(exchange);
            case DISABLED -> Mono.error(new AccountDisabled());
            case GONE -> Mono.error(new AccountGone());
        };
    }

    private Mono<Standing> standing(JwtAuthenticationToken caller) {
        UserId user = UserId.ofSubject(caller.getToken().getSubject());
        return user == null ? Mono.just(Standing.OPEN) : accounts.standingOf(user);
    }
}
