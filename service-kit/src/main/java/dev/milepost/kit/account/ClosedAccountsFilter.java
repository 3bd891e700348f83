package dev.milepost.kit.account;

import dev.milepost.kit.security.RequestUser;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Refuses accounts that are disabled (ID-6) with [AccountDisabled] and those that are gone (ID-9) with [AccountGone], whatever their
/// access tokens still say.
final class ClosedAccountsFilter implements WebFilter, Ordered {

    /// After Spring Security, which says who the user is, and before answers are repeated.
    private static final int AFTER_SECURITY = -1;

    private final Standings standings;

    ClosedAccountsFilter(Standings standings) {
        this.standings = standings;
    }

    @Override
    public int getOrder() {
        return AFTER_SECURITY;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return RequestUser.id()
                .flatMap(standings::of)
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
}
