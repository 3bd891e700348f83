package dev.milepost.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestTokens;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;

@ServiceTest
@DisplayName("EDGE-1, API-2, API-7, API-10: the gateway")
class GatewayIT {

    private static final WireMockServer SERVICE = StubService.started();

    private final UserId user = new UserId(UUID.randomUUID());

    @Autowired private WebTestClient http;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        StubService.behind(properties, SERVICE);
        properties.add(
                "milepost.gateway.services.credit", () -> "http://127.0.0.1:" + FreePort.next());
        properties.add("milepost.gateway.response-timeout", () -> "1s");
    }

    @BeforeEach
    void answersWithTheServiceItself() {
        StubService.answersEverything(SERVICE);
    }

    @AfterAll
    static void stop() {
        SERVICE.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/goals",
                "/api/v1/goals/1",
                "/api/v1/goals/1/plan-runs",
                "/api/v1/tasks/today",
                "/api/v1/notes",
                "/api/v1/templates/1",
                "/api/v1/series",
                "/api/v1/recovery/tombstones",
                "/api/v1/focus-sessions/current",
                "/api/v1/auth/me",
                "/api/v1/users/me",
                "/api/v1/users/me/export",
                "/api/v1/admin/erasures"
            })
    void routesToTheServiceAndPassesTheTokenOn(String path) {
        String token = TestTokens.bearer(user);
        authorized(path, token).expectStatus().isOk().expectBody().jsonPath("$.ok").isEqualTo(true);
        SERVICE.verify(
                getRequestedFor(urlEqualTo(path)).withHeader("Authorization", equalTo(token)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/v1/credits/reservations",
                "/internal/v1/user-data",
                "/oauth2/token",
                "/actuator/env"
            })
    void internalAddressesAreNotRouted(String path) {
        authorized(path, TestTokens.bearer(user))
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("NOT_FOUND");
        assertThat(SERVICE.getAllServeEvents()).isEmpty();
    }

    @Test
    void signingUpNeedsNoToken() {
        http.post()
                .uri("/api/v1/auth/signup")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void badTokensEndAtTheEdge() {
        refused(null, "UNAUTHENTICATED");
        refused(TestTokens.expired(user), "TOKEN_EXPIRED");
        refused(TestTokens.forged(user), "INVALID_TOKEN");
        refused(TestTokens.wrongAudience(user), "INVALID_TOKEN");
        refused(TestTokens.wrongIssuer(user), "INVALID_TOKEN");
        assertThat(SERVICE.getAllServeEvents()).isEmpty();
    }

    @Test
    void theRequestIdIsTakenPassedOnAndReturnedOnce() {
        http.get()
                .uri("/api/v1/goals")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(user))
                .header("X-Request-Id", "request-from-client")
                .exchange()
                .expectHeader()
                .valueEquals("X-Request-Id", "request-from-client");
        SERVICE.verify(
                getRequestedFor(anyUrl())
                        .withHeader("X-Request-Id", equalTo("request-from-client")));
    }

    @Test
    void aHarmfulRequestIdIsReplaced() {
        http.get()
                .uri("/api/v1/goals")
                .header("X-Request-Id", "x{{jndi}} ${evil}")
                .exchange()
                .expectHeader()
                .value("X-Request-Id", id -> assertThat(id).matches("[0-9a-f-]{36}"));
    }

    @Test
    void anUnreachableServiceIsNamedAndTheBreakerOpens() {
        for (int attempt = 0; attempt < 25; attempt++) { // the breaker judges by twenty
            authorized("/api/v1/credits/balance", TestTokens.bearer(user))
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .expectHeader()
                    .exists(HttpHeaders.RETRY_AFTER)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("SERVICE_UNAVAILABLE")
                    .jsonPath("$.service")
                    .isEqualTo("credit-service");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/credits/history",
                "/api/v1/subscription",
                "/api/v1/subscription/packs",
                "/api/v1/achievements",
                "/api/v1/limits",
                "/api/v1/streaks"
            })
    void creditServiceIsAskedForAllThatItOwns(String path) {
        authorized(path, TestTokens.bearer(user))
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.service")
                .isEqualTo("credit-service");
    }

    @Test
    void manyRequestsAtATimeAreServed() {
        SERVICE.stubFor(
                get(urlEqualTo("/api/v1/tasks/crowded"))
                        .willReturn(okJson("{}").withFixedDelay(100)));
        List<HttpStatusCode> answers = AtOnce.callers(50, _ -> crowded());
        assertThat(answers).hasSize(50).containsOnly(HttpStatus.OK);
    }

    @Test
    void aSlowServiceIsGivenUp() {
        SERVICE.stubFor(
                get(urlEqualTo("/api/v1/tasks/slow"))
                        .willReturn(aResponse().withFixedDelay(3_000)));
        authorized("/api/v1/tasks/slow", TestTokens.bearer(user))
                .expectStatus()
                .isEqualTo(504)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("GATEWAY_TIMEOUT")
                .jsonPath("$.service")
                .isEqualTo("task-service");
    }

    @Test
    void theProblemOfAServiceIsPassedOnUnchanged() {
        SERVICE.stubFor(
                get(urlEqualTo("/api/v1/goals/7"))
                        .willReturn(
                                aResponse()
                                        .withStatus(500)
                                        .withHeader("Content-Type", "application/problem+json")
                                        .withBody("{\"code\":\"INTERNAL_ERROR\"}")));
        authorized("/api/v1/goals/7", TestTokens.bearer(user))
                .expectStatus()
                .isEqualTo(500)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("INTERNAL_ERROR");
    }

    @Test
    void writesAreNeverSentTwice() {
        SERVICE.stubFor(any(urlEqualTo("/api/v1/goals")).willReturn(aResponse().withStatus(503)));
        http.post()
                .uri("/api/v1/goals")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(user))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(503);
        SERVICE.verify(1, postRequestedFor(urlEqualTo("/api/v1/goals")));
    }

    @Test
    void aTooLargeBodyIsRefusedByItsDeclaredLength() {
        http.post()
                .uri("/api/v1/goals")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(user))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("x".repeat(1_100_000))
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("CONTENT_TOO_LARGE");
        SERVICE.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void aTooLargeBodyInChunksIsRefusedToo() {
        DataBuffer[] parts = new DataBuffer[12];
        for (int part = 0; part < parts.length; part++) {
            parts[part] = DefaultDataBufferFactory.sharedInstance.wrap(new byte[100_000]);
        }
        http.post()
                .uri("/api/v1/goals")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(user))
                .contentType(MediaType.APPLICATION_JSON)
                .body(BodyInserters.fromDataBuffers(Flux.fromArray(parts)))
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("CONTENT_TOO_LARGE");
    }

    @Test
    void aPreflightFromAnAllowedOriginIsAnswered() {
        http.method(HttpMethod.OPTIONS)
                .uri("/api/v1/goals")
                .header(HttpHeaders.ORIGIN, "http://localhost:3000")
                .header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "PATCH")
                .header(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS, "authorization,content-type")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "http://localhost:3000");
    }

    @Test
    void aPreflightFromElsewhereIsRefused() {
        http.method(HttpMethod.OPTIONS)
                .uri("/api/v1/goals")
                .header(HttpHeaders.ORIGIN, "http://elsewhere.test")
                .header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "GET")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void thereIsOnePageForAllDocuments() {
        http.get().uri("/docs").exchange().expectStatus().is3xxRedirection();
        http.get().uri("/webjars/swagger-ui/index.html").exchange().expectStatus().isOk();
        http.get()
                .uri("/v3/api-docs/swagger-config")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.urls.length()")
                .isEqualTo(5);
        http.get().uri("/openapi/goal").exchange().expectStatus().isOk();
        SERVICE.verify(getRequestedFor(urlEqualTo("/v3/api-docs")));
    }

    @Test
    void anUnknownAddressIsAProblem() {
        authorized("/api/v1/unknown", TestTokens.bearer(user))
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .exists("X-Request-Id")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("NOT_FOUND");
    }

    private HttpStatusCode crowded() {
        return authorized("/api/v1/tasks/crowded", TestTokens.bearer(user))
                .returnResult(Void.class)
                .getStatus();
    }

    private WebTestClient.ResponseSpec authorized(String path, String token) {
        return http.get().uri(path).header(HttpHeaders.AUTHORIZATION, token).exchange();
    }

    private void refused(@Nullable String token, String code) {
        http.get()
                .uri("/api/v1/goals")
                .headers(headers -> {
                    if (token != null) {
                        headers.set(HttpHeaders.AUTHORIZATION, token);
                    }
                })
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .exists("X-Request-Id")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }
}
