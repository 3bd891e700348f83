package dev.milepost.gateway.envelope;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.milepost.gateway.StubService;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@DisplayName("API-3: answers in an envelope")
class EnvelopeIT {

    private static final String ENVELOPE = "application/vnd.milepost.envelope+json";
    private static final WireMockServer SERVICE = StubService.started();

    private final String token = TestTokens.bearer(new UserId(UUID.randomUUID()));

    @Autowired private WebTestClient http;
    @Autowired private JsonMapper json;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        StubService.behind(properties, SERVICE);
    }

    @BeforeEach
    void answersWithTheServiceItself() {
        StubService.answersEverything(SERVICE);
    }

    @AfterAll
    static void stop() {
        SERVICE.stop();
    }

    @Test
    void aResourceIsDataAndItsHeadersStay() {
        answers(
                okJson("{\"id\":1}")
                        .withStatus(201)
                        .withHeader("ETag", "\"3\"")
                        .withHeader("Location", "/api/v1/tasks/1"));
        EntityExchangeResult<byte[]> answer = exchanged(HttpMethod.POST, "/api/v1/tasks", ENVELOPE);
        assertThat(answer.getStatus().value()).isEqualTo(201);
        HttpHeaders headers = answer.getResponseHeaders();
        assertThat(headers.getFirst("Content-Type")).isEqualTo(ENVELOPE);
        assertThat(headers.getETag()).isEqualTo("\"3\"");
        assertThat(headers.getFirst("Location")).isEqualTo("/api/v1/tasks/1");
        assertThat(headers.getVary()).contains("Accept");
        assertThat(headers.getContentLength())
                .isEqualTo(Objects.requireNonNull(answer.getResponseBody()).length);
        assertThat(text(answer))
                .isEqualTo(
                        """
                        {"success":true,"data":{"id":1},"popup":"TASK_CREATED","error":null,"popup_options":\
                        {"icon":"success","title":"Task created","text":"","timer":2500}}\
                        """);
    }

    @Test
    void aListIsAnArrayWithItsPage() {
        answers(okJson("{\"items\":[{\"id\":1}],\"next_cursor\":\"abc\"}"));
        JsonNode answer = tree(exchanged(HttpMethod.GET, "/api/v1/tasks", ENVELOPE));
        assertThat(answer.path("data").toString()).isEqualTo("[{\"id\":1}]");
        assertThat(answer.path("page").path("next_cursor").asString()).isEqualTo("abc");
        assertThat(answer.path("popup").isNull()).isTrue();
        SERVICE.verify(getRequestedFor(anyUrl()).withHeader("Accept", equalTo("application/json")));
    }

    @Test
    void noContentBecomesAnEnvelopeOfNothing() {
        answers(aResponse().withStatus(204));
        EntityExchangeResult<byte[]> answer =
                exchanged(HttpMethod.DELETE, "/api/v1/tasks/1", ENVELOPE);
        assertThat(answer.getStatus().value()).isEqualTo(200);
        assertThat(tree(answer).path("popup").asString()).isEqualTo("TASK_DELETED");
        assertThat(tree(answer).path("data").isNull()).isTrue();
    }

    @Test
    void theProblemOfAServiceIsAnError() {
        answers(
                aResponse()
                        .withStatus(409)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody(
                                "{\"code\":\"STALE\",\"title\":\"Conflict\",\"detail\":\"Somebody was faster.\"}"));
        EntityExchangeResult<byte[]> answer =
                exchanged(HttpMethod.PATCH, "/api/v1/tasks/1", ENVELOPE);
        assertThat(answer.getStatus().value()).isEqualTo(409);
        failed(answer, "STALE");
        assertThat(tree(answer).path("error").asString()).isEqualTo("Somebody was faster.");
        assertThat(tree(answer).at("/popup_options/icon").asString()).isEqualTo("error");
    }

    @Test
    void theRefusalsOfTheGatewayAreErrorsToo() {
        failed(answered(http.get().uri("/api/v1/tasks"), 401), "UNAUTHENTICATED");
        failed(
                answered(
                        http.get()
                                .uri("/api/v1/tasks")
                                .header(HttpHeaders.AUTHORIZATION, "Bearer nonsense"),
                        401),
                "INVALID_TOKEN");
        failed(answered(authorized(HttpMethod.GET, "/api/v1/unknown"), 404), "NOT_FOUND");
        failed(answered(authorized(HttpMethod.GET, "/api/v1/tasks;x=1"), 400), "BAD_REQUEST");
        failed(
                answered(
                        authorized(HttpMethod.POST, "/api/v1/tasks")
                                .bodyValue("x".repeat(1_100_000)),
                        413),
                "CONTENT_TOO_LARGE");
        SERVICE.stubFor(any(urlEqualTo("/api/v1/goals")).willReturn(aResponse().withStatus(503)));
        answered(authorized(HttpMethod.POST, "/api/v1/goals"), 503);
    }

    @Test
    void streamsAndFilesAndPartsAreLeftAlone() {
        untouched(okJson("data: 1\n\n").withHeader("Content-Type", "text/event-stream"), 200);
        untouched(okJson("x,y").withHeader("Content-Type", "text/csv"), 200);
        untouched(okJson("BEGIN:VCALENDAR").withHeader("Content-Type", "text/calendar"), 200);
        untouched(okJson("{\"a\"").withStatus(206).withHeader("Content-Range", "bytes 0-3/9"), 206);
        untouched(aResponse().withStatus(304).withHeader("ETag", "\"3\""), 304);
    }

    @Test
    void anAnswerBeyondTheBoundGoesThroughAsData() {
        String large = "{\"items\":[\"" + "x".repeat(3_000_000) + "\"],\"next_cursor\":null}";
        answers(okJson(large));
        JsonNode answer =
                tree(
                        http.mutate()
                                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(-1))
                                .build()
                                .get()
                                .uri("/api/v1/tasks")
                                .header(HttpHeaders.AUTHORIZATION, token)
                                .header(HttpHeaders.ACCEPT, ENVELOPE)
                                .exchange()
                                .expectBody()
                                .returnResult());
        assertThat(answer.path("success").booleanValue()).isTrue();
        assertThat(answer.path("data")).isEqualTo(json.readTree(large));
        assertThat(answer.has("page")).isFalse();
    }

    @Test
    void repeatsStayEqualByteForByte() {
        answers(okJson("{\"id\":1,\"progress\":1.0}").withHeader("X-Idempotent-Replayed", "true"));
        EntityExchangeResult<byte[]> first = exchanged(HttpMethod.POST, "/api/v1/tasks", ENVELOPE);
        EntityExchangeResult<byte[]> second = exchanged(HttpMethod.POST, "/api/v1/tasks", ENVELOPE);
        assertThat(first.getResponseBody()).isEqualTo(second.getResponseBody());
        assertThat(second.getResponseHeaders().getFirst("X-Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void headsHaveNoBody() {
        EntityExchangeResult<byte[]> answer = exchanged(HttpMethod.HEAD, "/api/v1/tasks", ENVELOPE);
        assertThat(answer.getStatus().value()).isEqualTo(200);
        assertThat(answer.getResponseBody()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "application/vnd.milepost+json"})
    void whoDoesNotAskForOneGetsNone(String accepted) {
        assertThat(text(exchanged(HttpMethod.GET, "/api/v1/tasks", accepted)))
                .isEqualTo("{\"ok\":true}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html, application/vnd.milepost.envelope+json;q=0.9",
                "application/vnd.milepost.envelope+json, application/json",
                "Application/Vnd.Milepost.Envelope+json;charset=utf-8"
            })
    void itMayBeAskedForAmongOthers(String accepted) {
        assertThat(tree(exchanged(HttpMethod.GET, "/api/v1/tasks", accepted)).has("success"))
                .isTrue();
    }

    private void untouched(ResponseDefinitionBuilder answer, int status) {
        answers(answer);
        EntityExchangeResult<byte[]> seen = exchanged(HttpMethod.GET, "/api/v1/tasks", ENVELOPE);
        assertThat(seen.getStatus().value()).isEqualTo(status);
        assertThat(seen.getResponseBody() == null ? "" : text(seen))
                .isEqualTo(Objects.requireNonNullElse(answer.build().getBody(), ""));
        assertThat(String.valueOf(seen.getResponseHeaders().getContentType()))
                .doesNotContain("envelope");
    }

    private void failed(EntityExchangeResult<byte[]> answer, String code) {
        JsonNode envelope = tree(answer);
        assertThat(envelope.path("success").booleanValue()).isFalse();
        assertThat(envelope.path("data").isNull()).isTrue();
        assertThat(envelope.path("error").asString()).isNotBlank();
        assertThat(envelope.at("/problem/code").asString()).isEqualTo(code);
        assertThat(String.valueOf(answer.getResponseHeaders().getContentType()))
                .isEqualTo(ENVELOPE);
    }

    private static EntityExchangeResult<byte[]> answered(
            WebTestClient.RequestHeadersSpec<?> request, int status) {
        ResponseSpec answer = request.header(HttpHeaders.ACCEPT, ENVELOPE).exchange();
        return answer.expectStatus().isEqualTo(status).expectBody().returnResult();
    }

    private EntityExchangeResult<byte[]> exchanged(
            HttpMethod method, String path, String accepted) {
        return authorized(method, path)
                .header(HttpHeaders.ACCEPT, accepted)
                .exchange()
                .expectBody()
                .returnResult();
    }

    private WebTestClient.RequestBodySpec authorized(HttpMethod method, String path) {
        return http.method(method).uri(path).header(HttpHeaders.AUTHORIZATION, token);
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        SERVICE.stubFor(any(anyUrl()).willReturn(answer));
    }

    private JsonNode tree(EntityExchangeResult<byte[]> answer) {
        return json.readTree(text(answer));
    }

    private static String text(EntityExchangeResult<byte[]> answer) {
        return new String(Objects.requireNonNull(answer.getResponseBody()), StandardCharsets.UTF_8);
    }
}
