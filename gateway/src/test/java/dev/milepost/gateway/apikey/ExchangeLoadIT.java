package dev.milepost.gateway.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.gateway.RunningGateway;
import dev.milepost.kit.security.ApiKeySecret;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.TestTokens;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;

@DisplayName("ID-7: only so many API keys are asked about at the same time")
class ExchangeLoadIT {

    private static final int CONNECTIONS = 2;
    private static final int WAITING = 10 * CONNECTIONS;
    private static final int KEYS = 60;
    private static final RandomGenerator RANDOM = new SecureRandom();

    private final String token = TestTokens.scoped(new UserId(UUID.randomUUID()), Scope.TASKS_READ);
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final Sinks.Empty<Void> goOn = Sinks.empty();

    private final DisposableServer services =
            HttpServer.create()
                    .host("127.0.0.1")
                    .port(0)
                    .route(routes ->
                            routes.post("/oauth2/token", (_, response) -> exchanged(response))
                                    .get(
                                            "/api/v1/tasks",
                                            (_, response) -> response.status(200).send()))
                    .bindNow();

    private volatile Mono<Void> allowed = Mono.empty();
    private RunningGateway gateway;

    @BeforeEach
    void start() {
        gateway =
                RunningGateway.started(
                        "http://127.0.0.1:" + services.port(),
                        Map.of("milepost.gateway.api-keys.connections", CONNECTIONS));
    }

    @AfterEach
    void stop() {
        gateway.close();
        services.disposeNow();
    }

    @Test
    void othersWaitOrAreToldToComeAgain() {
        AtOnce.callers(CONNECTIONS, _ -> asked()); // the first ones load what serves the others
        answered.set(0);
        allowed = goOn.asMono();
        CompletableFuture<List<Integer>> answers =
                CompletableFuture.supplyAsync(() -> AtOnce.callers(KEYS, _ -> asked()));
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(answered.get())
                                .isGreaterThanOrEqualTo(KEYS - WAITING - CONNECTIONS));
        goOn.tryEmitEmpty().orThrow();

        List<Integer> statuses = answers.join();
        assertThat(statuses).containsOnly(200, 503);
        assertThat(Collections.frequency(statuses, 503))
                .isGreaterThanOrEqualTo(KEYS - WAITING - CONNECTIONS);
        assertThat(most).hasValue(CONNECTIONS);
    }

    private int asked() {
        int status =
                gateway.http()
                        .get()
                        .uri("/api/v1/tasks")
                        .header(
                                HttpHeaders.AUTHORIZATION,
                                "Bearer " + ApiKeySecret.next(RANDOM).value())
                        .exchange()
                        .returnResult(Void.class)
                        .getStatus()
                        .value();
        answered.incrementAndGet();
        return status;
    }

    private Publisher<Void> exchanged(HttpServerResponse response) {
        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        String body = "{\"access_token\":\"%s\"}".formatted(token.substring("Bearer ".length()));
        return allowed.doFinally(_ -> underWay.decrementAndGet())
                .then(
                        response.header("Content-Type", "application/json")
                                .sendString(Mono.just(body))
                                .then());
    }
}
