package dev.milepost.gateway.limit;

import dev.milepost.gateway.caller.CallerAddresses;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
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

    private static final long NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final RatePolicies policies;
    private final Quotas quotas;
    private final CallerAddresses addresses;
    private final ServerAuthenticationConverter tokens;
    private final ReactiveAuthenticationManager verifier;
    private final MeterRegistry meters;

    RateLimitFilter(
            RatePolicies policies,
            Quotas quotas,
            CallerAddresses addresses,
            ServerAuthenticationConverter tokens,
            ReactiveAuthenticationManager verifier,
            MeterRegistry meters) {
        this.policies = policies;
        this.quotas = quotas;
        this.addresses = addresses;
        this.tokens = tokens;
        this.verifier = verifier;
        this.meters = meters;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        RatePolicy policy = policies.of(exchange.getRequest());
        if (policy == null) {
            return chain.filter(exchange);
        }
        return caller(policy, exchange)
                .flatMap(caller -> quotas.take(policy, caller))
                .flatMap(left -> decided(policy, left, exchange, chain));
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

    private Mono<Void> decided(
            RatePolicy policy,
            ConsumptionProbe left,
            ServerWebExchange exchange,
            WebFilterChain chain) {
        HttpHeaders answer = exchange.getResponse().getHeaders();
        answer.set("RateLimit-Policy", policy.field());
        answer.set(
                "RateLimit",
                '"'
                        + policy.name()
                        + "\";r="
                        + left.getRemainingTokens()
                        + ";t="
                        + seconds(left.getNanosToWaitForReset()));
        if (left.isConsumed()) {
            return chain.filter(exchange);
        }
        Duration wait = Duration.ofSeconds(seconds(left.getNanosToWaitForRefill()));
        meters.counter("milepost.gateway.limited", "policy", policy.name()).increment();
        return Mono.error(new RateLimitExceeded(policy, wait));
    }

    /// Whole seconds, never too few.
    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, NANOS_PER_SECOND);
    }
}
