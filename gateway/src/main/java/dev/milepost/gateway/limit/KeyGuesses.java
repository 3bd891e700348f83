package dev.milepost.gateway.limit;

import dev.milepost.gateway.caller.CallerAddresses;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Bounds how many API keys that nobody knows an address may try (API-9): identity-service is asked about each of them, before
/// the request is counted as anybody's. Only those that turn out to be unknown count, so no number of good keys is too many.
@Component
public final class KeyGuesses {

    private final RatePolicy policy;
    private final Quotas quotas;
    private final CallerAddresses addresses;
    private final RateLimitRefusals refusals;

    KeyGuesses(
            RatePolicies policies,
            Quotas quotas,
            CallerAddresses addresses,
            RateLimitRefusals refusals) {
        this.policy = policies.guesses();
        this.quotas = quotas;
        this.addresses = addresses;
        this.refusals = refusals;
    }

    /// Ends in 429 `RATE_LIMIT_EXCEEDED` when the address of a request has no guess left.
    public Mono<Void> allowed(ServerWebExchange exchange) {
        return quotas.look(policy, addresses.of(exchange.getRequest()))
                .filter(left -> !left.isEnough())
                .flatMap(left -> refusals.refused(left, exchange));
    }

    /// Takes a guess from the address of a request.
    public Mono<Void> wrong(ServerWebExchange exchange) {
        return quotas.take(policy, addresses.of(exchange.getRequest())).then();
    }
}
