package dev.milepost.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.gateway.FreePort;
import dev.milepost.gateway.limit.RateLimitProperties.Allowance;
import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import redis.embedded.RedisServer;

@DisplayName("API-9: a Redis to which it takes longer to connect than a request waits")
class SlowRedisIT {

    private static final Executor LATE =
            CompletableFuture.delayedExecutor(
                    500, TimeUnit.MILLISECONDS, task -> Thread.ofVirtual().start(task));
    private static final Duration PATIENCE = Duration.ofMillis(150);
    private static final RatePolicy POLICY =
            new RatePolicy("ai", new Allowance(1_000_000, Duration.ofMinutes(1)), true);

    private final AtomicBoolean here = new AtomicBoolean();
    private ServerSocket way;
    private RedisServer redis;

    @BeforeEach
    void start() throws IOException {
        way = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        int port = FreePort.next();
        redis = RedisServer.newRedisServer().port(port).setting("save \"\"").build();
        redis.start();
        Thread.ofVirtual().start(() -> lead(port));
    }

    @AfterEach
    void stop() throws IOException {
        way.close();
        redis.stop();
    }

    @Test
    void isConnectedToInTheEnd() {
        TimeMeter clock = TimeMeter.SYSTEM_MILLISECONDS;
        Quotas local = new Noted(new LocalQuotas(List.of(POLICY), 10, clock), here);
        String address = "redis://127.0.0.1:" + way.getLocalPort();
        try (SharedQuotas quotas = new SharedQuotas(address, PATIENCE, clock, local)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(isShared(quotas)).isTrue());
        }
    }

    private boolean isShared(Quotas quotas) {
        here.set(false);
        quotas.take(POLICY, "somebody").block();
        return !here.get();
    }

    /// Lets connections through to Redis, late.
    private void lead(int port) {
        while (!way.isClosed()) {
            try {
                Socket client = way.accept();
                LATE.execute(() -> join(client, port));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void join(Socket client, int port) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            Thread back = Thread.ofVirtual().start(() -> copy(server, client));
            copy(client, server);
            back.join(TimeUnit.SECONDS.toMillis(1));
        } catch (IOException closed) {
            // One of the two has gone, and so does the other.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // Whoever reads the other way sees it too.
        }
    }

    /// Notes that it was asked.
    private record Noted(Quotas quotas, AtomicBoolean asked) implements Quotas {

        @Override
        public Mono<Remaining> take(RatePolicy policy, String caller) {
            asked.set(true);
            return quotas.take(policy, caller);
        }

        @Override
        public Mono<Remaining> look(RatePolicy policy, String caller) {
            asked.set(true);
            return quotas.look(policy, caller);
        }
    }
}
