package dev.milepost.gateway.limit;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/// Counts in a Redis for all gateways. While it is away or slow, each gateway counts for itself: a limit that is too generous
/// for some minutes harms less than an API that is away. After some failures it is left alone for a while.
final class SharedQuotas implements Quotas, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SharedQuotas.class);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);
    private static final int JUDGED_BY = 10;

    /// As Reactor calls it.
    private static final Duration FOR_EVER = Duration.ofMillis(Long.MAX_VALUE);

    private final RedisURI address;
    private final RedisClient client;
    private final Mono<AsyncProxyManager<String>> buckets;
    private final CircuitBreaker breaker;
    private final Duration patience;
    private final Quotas otherwise;

    /// @param otherwise counts while Redis cannot
    SharedQuotas(String address, Duration patience, TimeMeter clock, Quotas otherwise) {
        this.address = RedisURI.create(address);
        this.client = RedisClient.create();
        this.client.setOptions(
                ClientOptions.builder()
                        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                        .build());
        this.buckets = connected(clock);
        this.patience = patience;
        this.otherwise = otherwise;
        this.breaker = breaker();
        breaker.getEventPublisher()
                .onStateTransition(change ->
                        log.atWarn()
                                .addKeyValue("state", change.getStateTransition().getToState())
                                .log("Shared rate limits"));
    }

    @Override
    public Mono<Remaining> take(RatePolicy policy, String caller) {
        return asked(policy, caller, bucket -> bucket.tryConsumeAndReturnRemaining(1))
                .map(taken -> Remaining.of(policy, taken))
                .onErrorResume(_ -> otherwise.take(policy, caller));
    }

    @Override
    public Mono<Remaining> look(RatePolicy policy, String caller) {
        return asked(policy, caller, bucket -> bucket.estimateAbilityToConsume(1))
                .map(estimated -> Remaining.of(policy, estimated))
                .onErrorResume(_ -> otherwise.look(policy, caller));
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }

    private <T> Mono<T> asked(
            RatePolicy policy,
            String caller,
            Function<AsyncBucketProxy, CompletableFuture<T>> question) {
        return buckets.map(shared -> bucket(shared, policy, caller))
                .flatMap(bucket -> Mono.fromFuture(() -> question.apply(bucket)))
                .timeout(patience)
                .transformDeferred(CircuitBreakerOperator.of(breaker));
    }

    private static AsyncBucketProxy bucket(
            AsyncProxyManager<String> shared, RatePolicy policy, String caller) {
        return shared.builder()
                .build(
                        policy.key(caller),
                        () -> CompletableFuture.completedFuture(policy.bucket()));
    }

    /// Connects at the first request, and goes on with it when that has lost its patience; what fails is tried again by a later one,
    /// and a connection that broke mends itself.
    private Mono<AsyncProxyManager<String>> connected(TimeMeter clock) {
        RedisCodec<String, byte[]> codec = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);
        return Mono.fromCompletionStage(() -> client.connectAsync(codec, address))
                .map(connection -> manager(connection, clock))
                .cache(_ -> FOR_EVER, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    private AsyncProxyManager<String> manager(
            StatefulRedisConnection<String, byte[]> connection, TimeMeter clock) {
        return Bucket4jLettuce.casBasedBuilder(connection)
                .clientClock(clock)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                                Duration.ofSeconds(1)))
                .build()
                .asAsync();
    }

    private static CircuitBreaker breaker() {
        return CircuitBreaker.of(
                "shared-rate-limits",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(JUDGED_BY)
                        .minimumNumberOfCalls(JUDGED_BY)
                        .waitDurationInOpenState(LEFT_ALONE)
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .build());
    }
}
