package dev.milepost.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.milepost.gateway.FreePort;
import dev.milepost.gateway.RunningGateway;
import dev.milepost.gateway.StubService;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import redis.embedded.RedisServer;

@DisplayName("API-9: two gateways with one Redis")
class SharedLimitsIT {

    private static final WireMockServer SERVICE = StubService.started();
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int PORT = FreePort.next();

    private static RedisServer redis = redis();
    private static RunningGateway one = gateway();
    private static RunningGateway two = gateway();

    private final String token = TestTokens.bearer(new UserId(UUID.randomUUID()));

    @BeforeAll
    static void start() throws IOException {
        redis.start();
        Awaitility.await().atMost(PATIENCE).until(SharedLimitsIT::areOne);
    }

    @AfterAll
    static void stop() throws IOException {
        one.close();
        two.close();
        redis.stop();
        SERVICE.stop();
    }

    @Test
    void countTogether() {
        for (int request = 0; request < 10; request++) {
            assertThat(status(one, token)).isEqualTo(200);
            assertThat(status(two, token)).isEqualTo(200);
        }
        assertThat(status(one, token)).isEqualTo(429);
        assertThat(status(two, token)).isEqualTo(429);
    }

    @Test
    void countEachForItselfWhileRedisIsAway() throws IOException {
        redis.stop();
        for (int request = 0; request < 20; request++) {
            assertThat(status(one, token)).isEqualTo(200);
            assertThat(status(two, token)).isEqualTo(200);
        }
        assertThat(status(one, token)).isEqualTo(429);
        assertThat(status(two, token)).isEqualTo(429);
        redis = redis();
        redis.start();
        Awaitility.await().atMost(PATIENCE).until(SharedLimitsIT::areOne);
    }

    /// Whether one of them sees what the other has counted.
    private static boolean areOne() {
        String somebody = TestTokens.bearer(new UserId(UUID.randomUUID()));
        status(one, somebody);
        return left(two, somebody).startsWith("\"ai\";r=18;");
    }

    private static int status(RunningGateway gateway, String authorization) {
        return asked(gateway, authorization).returnResult(Void.class).getStatus().value();
    }

    private static String left(RunningGateway gateway, String authorization) {
        return String.valueOf(
                asked(gateway, authorization)
                        .returnResult(Void.class)
                        .getResponseHeaders()
                        .getFirst("RateLimit"));
    }

    private static ResponseSpec asked(RunningGateway gateway, String authorization) {
        return gateway.http()
                .get()
                .uri("/api/v1/ai/chat")
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .exchange();
    }

    private static RunningGateway gateway() {
        return RunningGateway.started(
                SERVICE.baseUrl(),
                Map.of(
                        "milepost.gateway.limits.redis",
                        "redis://127.0.0.1:" + PORT,
                        "milepost.gateway.limits.patience",
                        "10s"));
    }

    private static RedisServer redis() {
        try {
            return RedisServer.newRedisServer()
                    .port(PORT)
                    .setting("bind 127.0.0.1")
                    .setting("save \"\"")
                    .build();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
