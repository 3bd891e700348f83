package dev.milepost.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.milepost.gateway.StubService;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Answers;
import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestClock;
import dev.milepost.kit.test.TestTokens;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@ServiceTest
@DisplayName("API-9: rate limits")
class RateLimitIT {

    private static final WireMockServer SERVICE = StubService.started();
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final String token = TestTokens.bearer(new UserId(UUID.randomUUID()));
    private final String address = "203.0.113." + ADDRESSES.incrementAndGet();

    @Autowired private WebTestClient http;
    @Autowired private TestClock clock;
    @LocalServerPort private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        StubService.behind(properties, SERVICE);
        properties.add("milepost.gateway.proxies.trusted", () -> "127.0.0.0/8");
    }

    @BeforeEach
    void nothingWasAsked() {
        clock.freeze();
        StubService.answersEverything(SERVICE);
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @AfterAll
    static void stop() {
        SERVICE.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/auth/login",
                "/api/v1/auth/signup",
                "/api/v1/auth/refresh",
                "/api/v1/%61uth/login"
            })
    void tenAMinuteForEachAddressToSignIn(String path) {
        for (int left = 9; left >= 0; left--) {
            signIn(path, address)
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals("RateLimit-Policy", "\"auth\";q=10;w=60")
                    .expectHeader()
                    .value("RateLimit", startsWith("\"auth\";r=" + left + ";t="));
        }
        ResponseSpec refused = signIn(path, address);
        refused.expectHeader()
                .valueEquals("RateLimit-Policy", "\"auth\";q=10;w=60")
                .expectHeader()
                .value("RateLimit", startsWith("\"auth\";r=0;t="))
                .expectHeader()
                .value(
                        HttpHeaders.RETRY_AFTER,
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 6))
                .expectHeader()
                .exists("X-Request-Id");
        assertThat(Answers.problem(refused, 429, "RATE_LIMIT_EXCEEDED").path("policy").asString())
                .isEqualTo("auth");
        assertThat(SERVICE.getAllServeEvents()).hasSize(10);
        signIn(path, "198.51.100." + ADDRESSES.incrementAndGet()).expectStatus().isOk();
    }

    @Test
    void twentyAMinuteForEachUserOfWhatAModelAnswers() {
        spend(20, "/api/v1/ai/chat", token);
        get("/api/v1/ai/chat", token).expectStatus().isEqualTo(429);
        get("/api/v1/tasks", token)
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("RateLimit", startsWith("\"default\";r=299;"));
    }

    @Test
    void threeHundredAMinuteForEachUserOfEverythingElse() {
        spend(150, "/api/v1/tasks", token);
        spend(150, "/api/v1/goals", token);
        get("/api/v1/notes", token).expectStatus().isEqualTo(429);
        String another = TestTokens.bearer(new UserId(UUID.randomUUID()));
        get("/api/v1/notes", another).expectStatus().isOk();
    }

    @Test
    void whatWasTakenComesBackEvenly() {
        spend(300, "/api/v1/tasks", token);
        get("/api/v1/tasks", token)
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, "1");
        clock.advance(Duration.ofSeconds(10));
        spend(50, "/api/v1/tasks", token);
        get("/api/v1/tasks", token).expectStatus().isEqualTo(429);
        clock.advance(Duration.ofMinutes(2));
        get("/api/v1/tasks", token)
                .expectHeader()
                .value("RateLimit", startsWith("\"default\";r=299;t=1"));
    }

    @Test
    void noMoreAreServedAtOnceThanAreAllowed() {
        List<HttpStatusCode> answers =
                AtOnce.callers(40, _ -> signIn("/api/v1/auth/login", address)).stream()
                        .map(answer -> answer.returnResult(Void.class).getStatus())
                        .toList();
        assertThat(answers).filteredOn(HttpStatus.OK::equals).hasSize(10);
        assertThat(answers).filteredOn(HttpStatus.TOO_MANY_REQUESTS::equals).hasSize(30);
    }

    @Test
    void forgedTokensCountForTheAddressAndNotForTheUser() {
        UserId user = new UserId(UUID.randomUUID());
        for (int request = 0; request < 300; request++) {
            get("/api/v1/tasks", TestTokens.forged(new UserId(UUID.randomUUID())))
                    .expectStatus()
                    .isUnauthorized()
                    .expectBody(); // read, or its connection stays taken
        }
        get("/api/v1/tasks", TestTokens.forged(user)).expectStatus().isEqualTo(429);
        get("/api/v1/tasks", TestTokens.bearer(user))
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("RateLimit", startsWith("\"default\";r=299;"));
    }

    @Test
    void preflightsAndWhatOperatorsAskForAreNotCounted() {
        http.method(HttpMethod.OPTIONS)
                .uri("/api/v1/auth/login")
                .header(HttpHeaders.ORIGIN, "http://localhost:3000")
                .header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "POST")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .doesNotExist("RateLimit");
        http.get()
                .uri("/actuator/health/liveness")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .doesNotExist("RateLimit");
    }

    @Test
    void aBrowserMayReadTheRefusal() {
        for (int request = 0; request < 10; request++) {
            signIn("/api/v1/auth/login", address);
        }
        http.post()
                .uri("/api/v1/auth/login")
                .header("X-Forwarded-For", address)
                .header(HttpHeaders.ORIGIN, "http://localhost:3000")
                .exchange()
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "http://localhost:3000")
                .expectHeader()
                .value(
                        HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
                        exposed ->
                                assertThat(exposed)
                                        .contains("RateLimit", "RateLimit-Policy", "Retry-After"));
    }

    private void spend(int requests, String path, String authorization) {
        for (int request = 0; request < requests; request++) {
            get(path, authorization)
                    .expectStatus()
                    .value(status -> assertThat(status).isLessThan(429))
                    .expectBody(); // read, or its connection stays taken
        }
    }

    private ResponseSpec get(String path, String authorization) {
        return http.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .header("X-Forwarded-For", address)
                .exchange();
    }

    private ResponseSpec signIn(String path, String from) {
        return http.post()
                .uri(URI.create("http://127.0.0.1:" + port + path))
                .header("X-Forwarded-For", "6.6.6.6, " + from)
                .exchange();
    }

    private static Consumer<String> startsWith(String beginning) {
        return value -> assertThat(value).startsWith(beginning);
    }
}
