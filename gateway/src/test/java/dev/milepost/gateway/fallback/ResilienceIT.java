package dev.milepost.gateway.fallback;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.milepost.gateway.StubService;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Answers;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestTokens;
import java.util.Arrays;
import java.util.UUID;
import org.awaitility.Awaitility;
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
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;

@ServiceTest
@DisplayName("EDGE-1: tries again, circuit breakers and limits of size")
class ResilienceIT {

    private static final WireMockServer SERVICE = StubService.started();
    private static final WireMockServer CREDIT = StubService.started();
    private static final int CREDIT_PORT = CREDIT.port();
    private static final int MEGABYTE = 1024 * 1024;

    private final String token = TestTokens.bearer(new UserId(UUID.randomUUID()));

    @Autowired private WebTestClient http;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        StubService.behind(properties, SERVICE);
        properties.add("milepost.gateway.services.credit", CREDIT::baseUrl);
        properties.add(
                "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state",
                () -> "200ms");
    }

    @BeforeEach
    void answersWithTheServicesThemselves() {
        StubService.answersEverything(SERVICE);
    }

    @AfterAll
    static void stop() {
        SERVICE.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void askingIsTriedAgainWhileAServiceIsOverloaded(String method) {
        overloadedFor(2);
        exchanged(HttpMethod.valueOf(method)).expectStatus().isOk();
        assertThat(SERVICE.getAllServeEvents()).hasSize(3);
    }

    @Test
    void afterTwoMoreTriesTheServiceHasTheLastWord() {
        overloadedFor(3);
        Answers.problem(exchanged(HttpMethod.GET), 503, "BUSY");
        assertThat(SERVICE.getAllServeEvents()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void changesAreSentOnce(String method) {
        overloadedFor(1);
        Answers.problem(exchanged(HttpMethod.valueOf(method)), 503, "BUSY");
        assertThat(SERVICE.getAllServeEvents()).hasSize(1);
    }

    @Test
    void onlyTheServiceThatIsAwayIsGivenUpAndItComesBack() {
        CREDIT.stop();
        for (int request = 0; request < 25; request++) {
            Answers.problem(get("/api/v1/limits"), 503, "SERVICE_UNAVAILABLE");
        }
        get("/api/v1/tasks").expectStatus().isOk();
        WireMockServer again =
                new WireMockServer(
                        WireMockConfiguration.options().port(CREDIT_PORT).bindAddress("127.0.0.1"));
        again.start();
        StubService.answersEverything(again);
        Awaitility.await().untilAsserted(() -> get("/api/v1/limits").expectStatus().isOk());
        again.stop();
    }

    @Test
    void whatAClientDoesWrongOpensNoBreaker() {
        for (int request = 0; request < 25; request++) {
            sentInChunks("/api/v1/notes", 2 * MEGABYTE).expectStatus().isEqualTo(413);
        }
        get("/api/v1/notes").expectStatus().isOk();
    }

    @Test
    void audioMayBeLarger() {
        sentWhole("/api/v1/ai/transcriptions", 24 * MEGABYTE).expectStatus().isOk();
        sentWhole("/api/v1/ai/transcriptions", 26 * MEGABYTE).expectStatus().isEqualTo(413);
        sentInChunks("/api/v1/ai/transcriptions", 24 * MEGABYTE).expectStatus().isOk();
        sentInChunks("/api/v1/ai/transcriptions", 26 * MEGABYTE).expectStatus().isEqualTo(413);
        sentWhole("/api/v1/ai/chat", 2 * MEGABYTE).expectStatus().isEqualTo(413);
    }

    private static void overloadedFor(int times) {
        SERVICE.resetAll();
        for (int time = 0; time < times; time++) {
            SERVICE.stubFor(
                    any(anyUrl())
                            .inScenario("busy")
                            .whenScenarioStateIs(time == 0 ? STARTED : "after " + time)
                            .willSetStateTo("after " + (time + 1))
                            .willReturn(
                                    aResponse()
                                            .withStatus(503)
                                            .withHeader("Content-Type", "application/problem+json")
                                            .withBody("{\"code\":\"BUSY\",\"request_id\":\"r\"}")));
        }
        SERVICE.stubFor(
                any(anyUrl())
                        .inScenario("busy")
                        .whenScenarioStateIs("after " + times)
                        .willReturn(okJson("{}")));
    }

    private ResponseSpec get(String path) {
        return http.get().uri(path).header(HttpHeaders.AUTHORIZATION, token).exchange();
    }

    private ResponseSpec exchanged(HttpMethod method) {
        return http.method(method)
                .uri("/api/v1/tasks/1")
                .header(HttpHeaders.AUTHORIZATION, token)
                .exchange();
    }

    private ResponseSpec sentWhole(String path, int bytes) {
        return http.post()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, token)
                .bodyValue(new byte[bytes])
                .exchange();
    }

    private ResponseSpec sentInChunks(String path, int bytes) {
        DataBuffer[] parts = new DataBuffer[bytes / MEGABYTE];
        Arrays.setAll(parts, _ -> DefaultDataBufferFactory.sharedInstance.wrap(new byte[MEGABYTE]));
        return http.post()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, token)
                .body(BodyInserters.fromDataBuffers(Flux.fromArray(parts)))
                .exchange();
    }
}
