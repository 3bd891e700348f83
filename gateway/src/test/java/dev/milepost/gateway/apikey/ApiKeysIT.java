package dev.milepost.gateway.apikey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.milepost.gateway.StubService;
import dev.milepost.kit.security.ApiKeySecret;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestClock;
import dev.milepost.kit.test.TestTokens;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@ServiceTest
@DisplayName("ID-7, EDGE-2: API keys at the gateway")
class ApiKeysIT {

    private static final String EXCHANGE = "/oauth2/token";
    private static final WireMockServer SERVICES = StubService.started();
    private static final RandomGenerator RANDOM = new SecureRandom();
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final UserId user = new UserId(UUID.randomUUID());
    private final String token = TestTokens.scoped(user, Scope.TASKS_READ);
    private final ApiKeySecret key = ApiKeySecret.next(RANDOM);
    private final String address = "203.0.113." + ADDRESSES.incrementAndGet();

    @Autowired private WebTestClient http;
    @Autowired private TestClock clock;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        StubService.behind(properties, SERVICES);
        properties.add("milepost.gateway.proxies.trusted", () -> "127.0.0.0/8");
        properties.add("milepost.gateway.api-keys.client-secret", () -> "of-the-gateway");
        properties.add("milepost.gateway.api-keys.timeout", () -> "2s");
        properties.add("milepost.gateway.limits.others.requests", () -> "1000000");
    }

    @BeforeEach
    void theKeyIsGood() {
        StubService.answersEverything(SERVICES);
        says(okJson("{\"access_token\":\"%s\"}".formatted(token.substring("Bearer ".length()))));
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @AfterAll
    static void stop() {
        SERVICES.stop();
    }

    @Test
    void aServiceSeesTheTokenAndNeverTheKey() {
        asked(key).expectStatus().isOk();
        SERVICES.verify(1, getRequestedFor(anyUrl()).withHeader("Authorization", equalTo(token)));
        SERVICES.verify(
                postRequestedFor(urlEqualTo(EXCHANGE))
                        .withHeader(
                                "Authorization",
                                equalTo(
                                        "Basic "
                                                + HttpHeaders.encodeBasicAuth(
                                                        "gateway", "of-the-gateway", null)))
                        .withRequestBody(containing("subject_token=" + key.value()))
                        .withRequestBody(containing("grant-type%3Atoken-exchange")));
    }

    @Test
    void manyRequestsAtOnceExchangeOnce() {
        List<Integer> answers = AtOnce.callers(30, _ -> status(key));
        assertThat(answers).containsOnly(200);
        assertExchanged(1);
    }

    @Test
    void aMistypedKeyIsRefusedWithoutAsking() {
        String value = key.value();
        char last = value.charAt(value.length() - 1);
        String mistyped = value.substring(0, value.length() - 1) + (last == 'a' ? 'b' : 'a');
        problem(asked(mistyped), 401, "INVALID_TOKEN");
        problem(asked("mp_"), 401, "INVALID_TOKEN");
        assertExchanged(0);
        SERVICES.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void aRefusedKeyIsAskedAboutOnce() {
        says(refused());
        for (int attempt = 0; attempt < 5; attempt++) {
            problem(asked(key), 401, "INVALID_TOKEN");
        }
        assertExchanged(1);
        SERVICES.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName(
            "a key that was revoked, or whose account was disabled, is refused within five seconds")
    void aKeyThatIsGoodNoMoreIsRefusedWithinFiveSeconds() {
        asked(key).expectStatus().isOk();
        says(refused());
        await().atMost(Duration.ofSeconds(5)).until(() -> status(key) == 401);
    }

    @Test
    void anOutageIsNoRefusal() {
        for (ResponseDefinitionBuilder outage :
                List.of(
                        aResponse().withStatus(200),
                        aResponse().withStatus(400),
                        aResponse().withStatus(503),
                        aResponse().withStatus(401).withBody("{\"error\":\"invalid_client\"}"),
                        aResponse().withStatus(400).withBody("{\"error\":\"unauthorized_client\"}"),
                        aResponse().withFixedDelay(5_000),
                        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))) {
            says(outage);
            asked(key).expectHeader().exists(HttpHeaders.RETRY_AFTER);
            problem(asked(key), 503, "SERVICE_UNAVAILABLE");
        }
        theKeyIsGood();
        asked(key).expectStatus().isOk();
    }

    @Test
    void aKeyThatIsRememberedWorksWhileIdentityIsAway() {
        asked(key).expectStatus().isOk();
        says(aResponse().withStatus(503));
        asked(key).expectStatus().isOk();
    }

    @Test
    void aFloodOfUnknownKeysIsRefusedBeforeAnybodyIsAsked() {
        clock.freeze();
        guessThirtyTimes();
        for (int more = 0; more < 50; more++) {
            ResponseSpec answer = asked(ApiKeySecret.next(RANDOM));
            answer.expectHeader()
                    .valueEquals("RateLimit-Policy", "\"api-keys\";q=30;w=60")
                    .expectHeader()
                    .valueEquals("RateLimit", "\"api-keys\";r=0;t=60")
                    .expectHeader()
                    .valueEquals(HttpHeaders.RETRY_AFTER, "2");
            assertThat(problem(answer, 429, "RATE_LIMIT_EXCEEDED").path("policy").asString())
                    .isEqualTo("api-keys");
        }
        assertExchanged(30);
        clock.advance(Duration.ofSeconds(2));
        problem(asked(ApiKeySecret.next(RANDOM)), 401, "INVALID_TOKEN");
        problem(asked(ApiKeySecret.next(RANDOM)), 429, "RATE_LIMIT_EXCEEDED");
        assertExchanged(31);
    }

    @Test
    void aFloodHarmsNeitherKeysThatAreKnownNorOtherAddresses() {
        clock.freeze();
        asked(key).expectStatus().isOk();
        guessThirtyTimes();
        theKeyIsGood();
        asked(key).expectStatus().isOk();
        ApiKeySecret another = ApiKeySecret.next(RANDOM);
        problem(asked(another), 429, "RATE_LIMIT_EXCEEDED");
        asked(another.value(), "198.51.100." + ADDRESSES.incrementAndGet()).expectStatus().isOk();
        asked(another).expectStatus().isOk();
    }

    @Test
    void anyNumberOfGoodKeysMayComeFromOneAddress() {
        clock.freeze();
        for (int each = 0; each < 40; each++) {
            asked(ApiKeySecret.next(RANDOM)).expectStatus().isOk().expectBody();
        }
    }

    @Test
    void accessTokensPassAsBefore() {
        http.get()
                .uri("/api/v1/tasks")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(user))
                .exchange()
                .expectStatus()
                .isOk();
        assertExchanged(0);
    }

    private void guessThirtyTimes() {
        says(refused());
        for (int guess = 0; guess < 30; guess++) {
            problem(asked(ApiKeySecret.next(RANDOM)), 401, "INVALID_TOKEN");
        }
    }

    private static ResponseDefinitionBuilder refused() {
        return aResponse().withStatus(400).withBody("{\"error\":\"invalid_request\"}");
    }

    private static void says(ResponseDefinitionBuilder answer) {
        SERVICES.stubFor(
                post(urlEqualTo(EXCHANGE))
                        .willReturn(answer.withHeader("Content-Type", "application/json")));
    }

    private static void assertExchanged(int times) {
        SERVICES.verify(times, postRequestedFor(urlEqualTo(EXCHANGE)));
    }

    private int status(ApiKeySecret presented) {
        return asked(presented).returnResult(Void.class).getStatus().value();
    }

    private ResponseSpec asked(ApiKeySecret presented) {
        return asked(presented.value());
    }

    private ResponseSpec asked(String presented) {
        return asked(presented, address);
    }

    private ResponseSpec asked(String presented, String from) {
        return http.get()
                .uri("/api/v1/tasks")
                .header("X-Forwarded-For", from)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + presented)
                .exchange();
    }
}
