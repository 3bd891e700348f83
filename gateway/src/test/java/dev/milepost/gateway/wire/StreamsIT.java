package dev.milepost.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.gateway.RawConnection;
import dev.milepost.gateway.RunningGateway;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.TestTokens;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.NettyOutbound;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;

@DisplayName("EDGE-1, OPS-1: streams of events, and stopping")
class StreamsIT {

    private static final String EVENTS = "/api/v1/goals/1/events";
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";
    private static final String SLOW = "/api/v1/goals/slow";

    private final String token = TestTokens.bearer(new UserId(UUID.randomUUID()));
    private final Sinks.Many<String> events = Sinks.many().multicast().onBackpressureBuffer();
    private final Sinks.One<String> answer = Sinks.one();

    private final DisposableServer service =
            HttpServer.create()
                    .host("127.0.0.1")
                    .port(0)
                    .route(routes ->
                            routes.get(
                                            EVENTS,
                                            (_, response) -> sent(response.sse(), events.asFlux()))
                                    .get(SLOW, (_, response) -> sent(response, slowly())))
                    .bindNow();

    private RunningGateway gateway;

    @BeforeEach
    void start() {
        gateway =
                RunningGateway.started(
                        "http://127.0.0.1:" + service.port(),
                        Map.of(
                                "milepost.gateway.response-timeout", "1s",
                                "milepost.gateway.drain.announce", "1s"));
    }

    @AfterEach
    void stop() {
        gateway.close();
        service.disposeNow();
    }

    @Test
    void anEventIsSeenBeforeTheNextIsSentAndSilenceEndsNothing() throws Exception {
        try (RawConnection client = new RawConnection(gateway.port())) {
            client.send(request(EVENTS));
            awaitListening();
            events.tryEmitNext("data: one\n\n").orThrow();
            assertThat(client.until("data: one\n\n")).contains("text/event-stream");
            silence();
            events.tryEmitNext("data: two\n\n").orThrow();
            assertThat(client.until("data: two\n\n")).doesNotContain("one");
        }
        Awaitility.await().until(() -> events.currentSubscriberCount() == 0);
    }

    @Test
    void stoppingSaysSoFirstAndFinishesWhatIsUnderWay() throws Exception {
        try (RawConnection slow = new RawConnection(gateway.port());
                RawConnection stream = new RawConnection(gateway.port());
                RawConnection probe = new RawConnection(gateway.port())) {
            probe.send(request("/actuator/health/readiness"));
            assertThat(probe.until("\"status\":\"UP\"")).contains(" 200 ");
            stream.send(request(EVENTS));
            awaitListening();
            slow.send(request(SLOW));
            assertThat(slow.until("begun")).contains(" 200 ");
            int port = gateway.port();
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(gateway::close);
            Awaitility.await().until(() -> !isReady(port));
            assertThat(stopped).isNotDone();
            Awaitility.await().until(() -> refusesConnections(port));
            assertThat(stream.until(LAST_CHUNK)).contains("200 OK");
            assertThat(stopped).isNotDone();
            answer.tryEmitValue("finished").orThrow();
            slow.until("finished");
            stopped.get(10, TimeUnit.SECONDS);
        }
    }

    private Flux<String> slowly() {
        return Flux.just("begun ").concatWith(answer.asMono());
    }

    /// Each text at once.
    private static NettyOutbound sent(HttpServerResponse response, Flux<String> texts) {
        return response.send(
                texts.map(text -> Unpooled.copiedBuffer(text, StandardCharsets.UTF_8)), _ -> true);
    }

    private void awaitListening() {
        Awaitility.await().until(() -> events.currentSubscriberCount() == 1);
    }

    /// Longer than a service may take to begin an answer.
    private static void silence() {
        long begun = System.nanoTime();
        Awaitility.await()
                .until(() -> System.nanoTime() - begun > TimeUnit.MILLISECONDS.toNanos(1500));
    }

    private boolean isReady(int port) throws IOException {
        try (RawConnection probe = new RawConnection(port)) {
            probe.send(request("/actuator/health/readiness"));
            return probe.until("\r\n").contains(" 200 ");
        }
    }

    private static boolean refusesConnections(int port) {
        try (RawConnection _ = new RawConnection(port)) {
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    private String request(String path) {
        return "GET %s HTTP/1.1\r\nHost: h\r\nAccept: text/event-stream, application/json\r\nAuthorization: %s\r\n\r\n"
                .formatted(path, token);
    }
}
