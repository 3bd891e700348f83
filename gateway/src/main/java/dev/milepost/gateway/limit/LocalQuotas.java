package dev.milepost.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/// Counts in this process. As many callers are remembered as are allowed, so that no flood of callers fills the memory; a caller
/// who has been away for a window has all of the limit again and is forgotten.
final class LocalQuotas implements Quotas {

    private final Map<String, Cache<String, Bucket>> callers;
    private final TimeMeter clock;

    LocalQuotas(List<RatePolicy> policies, int remembered, TimeMeter clock) {
        this.clock = clock;
        this.callers =
                policies.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        RatePolicy::name,
                                        policy ->
                                                Caffeine.newBuilder()
                                                        .maximumSize(remembered)
                                                        .expireAfterAccess(
                                                                policy.allowance().window())
                                                        .ticker(clock::currentTimeNanos)
                                                        .build()));
    }

    @Override
    public Mono<Remaining> take(RatePolicy policy, String caller) {
        return Mono.fromSupplier(
                () -> Remaining.of(policy, bucket(policy, caller).tryConsumeAndReturnRemaining(1)));
    }

    @Override
    public Mono<Remaining> look(RatePolicy policy, String caller) {
        return Mono.fromSupplier(
                () -> Remaining.of(policy, bucket(policy, caller).estimateAbilityToConsume(1)));
    }

    private Bucket bucket(RatePolicy policy, String caller) {
        return Objects.requireNonNull(callers.get(policy.name())).get(caller, _ -> full(policy));
    }

    private Bucket full(RatePolicy policy) {
        return Bucket.builder().withCustomTimePrecision(clock).addLimit(policy.bandwidth()).build();
    }
}
