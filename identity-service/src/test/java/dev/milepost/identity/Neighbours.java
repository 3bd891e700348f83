package dev.milepost.identity;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/// The other services, as far as exports go. Each has one thing of whoever asks; a test says otherwise, by the token of its user.
@TestConfiguration(proxyBeanMethods = false)
class Neighbours {

    private static final Map<String, Mood> MOODS = new ConcurrentHashMap<>();
    private static final DisposableServer SERVER = started();

    /// How a service is.
    enum Mood {
        WELL,
        AWAY,
        /// It begins to answer, and then its answer ends.
        BREAKING,
        /// Its answer takes as long as the test lets it.
        SLOW
    }

    @Bean
    DynamicPropertyRegistrar neighboursOfTests() {
        return properties -> {
            Stream.of("goal", "task", "planner", "credit")
                    .forEach(service ->
                            properties.add(
                                    "milepost.identity.export." + service,
                                    () ->
                                            "http://127.0.0.1:%d/%s"
                                                    .formatted(SERVER.port(), service)));
            properties.add("milepost.identity.erasure.count-every", () -> "100ms");
        };
    }

    /// How a service is to somebody from now on.
    static void are(String service, String authorization, Mood mood) {
        MOODS.put(service + authorization, mood);
    }

    private static DisposableServer started() {
        return HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.get("/{service}/internal/v1/user-data", Neighbours::answer))
                .bindNow();
    }

    private static Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        String service = String.valueOf(request.param("service"));
        String key = service + request.requestHeaders().get("Authorization", "");
        response.header("Content-Type", "application/json");
        return switch (MOODS.getOrDefault(key, Mood.WELL)) {
            case WELL -> response.sendString(Mono.just(thing(service))).then();
            case AWAY -> response.status(503).send();
            case BREAKING ->
                    response.sendString(
                                    Flux.concat(
                                            Mono.just("{\"things\":["),
                                            Mono.delay(Duration.ofMillis(200))
                                                    .then(Mono.error(new Broken()))))
                            .then();
            case SLOW ->
                    response.sendString(
                                    Flux.concat(
                                                    Mono.just("{\"things\":["),
                                                    whenWell(key).thenReturn("]}"))
                                            .cast(String.class))
                            .then();
        };
    }

    private static String thing(String service) {
        return "{\"things\":[{\"of\":\"%s\"}]}".formatted(service);
    }

    private static Mono<Void> whenWell(String key) {
        return Flux.interval(Duration.ofMillis(20))
                .takeUntil(_ -> MOODS.get(key) == Mood.WELL)
                .then();
    }

    private static final class Broken extends RuntimeException {

        Broken() {
            super("Broken on purpose", null, false, false);
        }
    }
}
