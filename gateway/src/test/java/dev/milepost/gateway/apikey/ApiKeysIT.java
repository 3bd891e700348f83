package dev.milepost.gateway.apikey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.milepost.kit.security.ApiKeySecret;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestTokens;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
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
    private static final WireMockServer SERVICES = started();

    private final UserId user = new UserId(UUID.randomUUID());
    private final String token = TestTokens.scoped(user, Scope.TASKS_READ);
    private final ApiKeySecret key = ApiKeySecret.next(new SecureRandom());

    @Autowired private WebTestClient http;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        for (String name : List.of("identity", "goal", "task", "planner", "credit")) {
            properties.add("milepost.gateway.services." + name, SERVICES::baseUrl);
        }
        properties.add("milepost.gateway.api-keys.client-secret", () -> "of-the-gateway");
        properties.add("milepost.gateway.api-keys.timeout", () -> "500ms");
        properties.add("milepost.gateway.limits.others.requests", () -> "1000000");
    }

    @BeforeEach
    void theKeyIsGood() {
        SERVICES.resetAll();
        SERVICES.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        says(okJson("{\"access_token\":\"%s\"}".formatted(token.substring("Bearer ".length()))));
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
        says(aResponse().withStatus(400).withBody("{\"error\":\"invalid_request\"}"));
        for (int attempt = 0; attempt < 5; attempt++) {
            problem(asked(key), 401, "INVALID_TOKEN");
        }
        assertExchanged(1);
        SERVICES.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void aRevokedKeyIsRefusedWithinFiveSeconds() {
        asked(key).expectStatus().isOk();
        says(aResponse().withStatus(400).withBody("{\"error\":\"invalid_request\"}"));
        await().atMost(Duration.ofSeconds(5)).until(() -> status(key) == 401);
    }

    @Test
    void anOutageIsNoRefusal() {
        for (ResponseDefinitionBuilder outage :
                List.of(
                        aResponse().withStatus(503),
                        aResponse().withStatus(401).withBody("{\"error\":\"invalid_client\"}"),
                        aResponse().withStatus(400).withBody("{\"error\":\"unauthorized_client\"}"),
                        aResponse().withFixedDelay(2_000),
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
    void accessTokensPassAsBefore() {
        http.get()
                .uri("/api/v1/tasks")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(user))
                .exchange()
                .expectStatus()
                .isOk();
        assertExchanged(0);
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
        return http.get()
                .uri("/api/v1/tasks")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + presented)
                .exchange();
    }

    private static WireMockServer started() {
        WireMockServer server =
                new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        return server;
    }
}
