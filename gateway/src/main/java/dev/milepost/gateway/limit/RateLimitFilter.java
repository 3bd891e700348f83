package dev.milepost.gateway.limit;

import dev.milepost.gateway.caller.CallerAddresses;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Counts each request and refuses those beyond a limit with 429 `RATE_LIMIT_EXCEEDED` (API-9). A user is one only by a token that
/// has been verified: without one, and with a forged one, the address counts, so no flood of tokens has limits of its own.
final class RateLimitFilter implements WebFilter {

    private final RatePolicies policies;
    private final Quotas quotas;
    private final CallerAddresses addresses;
    private final ServerAuthenticationConverter tokens;
    private final ReactiveAuthenticationManager verifier;
    private final RateLimitRefusals refusals;

    RateLimitFilter(
            RatePolicies policies,
            Quotas quotas,
            CallerAddresses addresses,
            ServerAuthenticationConverter tokens,
            ReactiveAuthenticationManager verifier,
            RateLimitRefusals refusals) {
        this.policies = policies;
        this.quotas = quotas;
        this.addresses = addresses;
        this.tokens = tokens;
        this.verifier = verifier;
        this.refusals = refusals;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        RatePolicy policy = policies.of(exchange.getRequest());
        if (policy == null) {
            return chain.filter(exchange);
        }
        return caller(policy, exchange)
                .flatMap(caller -> quotas.take(policy, caller))
                .flatMap(left -> decided(left, exchange, chain));
    }

    private Mono<String> caller(RatePolicy policy, ServerWebExchange exchange) {
        Mono<String> address = Mono.fromSupplier(() -> addresses.of(exchange.getRequest()));
        return policy.ofUsers() ? user(exchange).switchIfEmpty(address) : address;
    }

    private Mono<String> user(ServerWebExchange exchange) {
        return tokens.convert(exchange)
                .flatMap(verifier::authenticate)
                .map(Authentication::getName)
                .onErrorResume(AuthenticationException.class, _ -> Mono.empty());
    }

    private Mono<Void> decided(Remaining left, ServerWebExchange exchange, WebFilterChain chain) {
        if (!left.isEnough()) {
            return refusals.refused(left, exchange);
        }
        left.tell(exchange.getResponse().getHeaders());
        return chain.filter(exchange);
    }
}
