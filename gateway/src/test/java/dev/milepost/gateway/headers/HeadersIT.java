package dev.milepost.gateway.headers;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Request;
import dev.milepost.gateway.StubService;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestTokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@ServiceTest
@DisplayName("EDGE-1, API-7: headers at the edge")
class HeadersIT {

    private static final WireMockServer SERVICE = StubService.started();

    private final String token = TestTokens.bearer(new UserId(UUID.randomUUID()));

    @Autowired private WebTestClient http;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        StubService.behind(properties, SERVICE);
    }

    @BeforeEach
    void nothingWasAsked() {
        StubService.answersEverything(SERVICE);
    }

    @AfterAll
    static void stop() {
        SERVICE.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-User-Id",
                "x-user-roles",
                "X-USER",
                "X-Auth-User",
                "X-Authenticated-User",
                "X-Remote-User",
                "Remote-User",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Forwarded-Prefix",
                "X-Forwarded-User",
                "Forwarded",
                "X-Real-IP",
                "True-Client-IP",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "X-Milepost-User",
                "X-Tier",
                "X-Roles",
                "X-Scopes",
                "Proxy",
                "Cookie",
                "Proxy-Authorization",
                "TE",
                "Keep-Alive"
            })
    void whatAClientSaysOfItselfEndsHere(String header) {
        http.get()
                .uri("/api/v1/tasks")
                .header(HttpHeaders.AUTHORIZATION, token)
                .header(header, "admin")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(served().containsHeader(header)).isFalse();
        assertThat(served().getHeader("Authorization")).isEqualTo(token);
    }

    @Test
    void whatConnectionNamesEndsHere() {
        http.get()
                .uri("/api/v1/tasks")
                .header(HttpHeaders.AUTHORIZATION, token)
                .header("Connection", "keep-alive, X-Hop, x-other")
                .header("X-Hop", "1")
                .header("X-Other", "2")
                .header("X-Stays", "3")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(served().containsHeader("X-Hop")).isFalse();
        assertThat(served().containsHeader("X-Other")).isFalse();
        assertThat(served().getHeader("X-Stays")).isEqualTo("3");
    }

    @Test
    void whatIsAcceptedIsTheServicesToRead() {
        http.get()
                .uri("/api/v1/tasks")
                .header(HttpHeaders.AUTHORIZATION, token)
                .header(HttpHeaders.ACCEPT, "nonsense")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(served().getHeader("Accept")).isEqualTo("nonsense");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "a b c d e f g h", "<script>alert(1)</script>", "äöüäöüäöü"})
    void aRequestIdOfAnotherShapeIsReplaced(String sent) {
        get(sent);
        assertThat(served().getHeader("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void severalRequestIdsAreReplacedByOne() {
        get("request-one", "request-two\"evil");
        assertThat(served().getHeaders().getHeader("X-Request-Id").values())
                .singleElement()
                .asString()
                .matches("[0-9a-f-]{36}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /api/v1/tasks | true | 200",
                "GET | /api/v1/tasks | false | 401",
                "GET | /api/v1/unknown | true | 404",
                "GET | /internal/v1/x | true | 404",
                "GET | /api/v1/tasks;x=1 | true | 400",
                "GET | /actuator/health/liveness | false | 200",
                "GET | /docs | false | 302",
                "POST | /api/v1/goals | true | 413",
                "TRACE | /api/v1/goals | true | 400",
                "OPTIONS | /api/v1/goals | true | 404",
            })
    void everyAnswerTellsBrowsersWhatTheyMayDo(
            HttpMethod method, String path, boolean authorized, int status) {
        WebTestClient.RequestBodySpec request = http.method(method).uri(path);
        if (authorized) {
            request.header(HttpHeaders.AUTHORIZATION, token);
        }
        if (status == 413) {
            request.header("X-Any", "any").bodyValue("x".repeat(1_100_000));
        }
        if (method.equals(HttpMethod.OPTIONS)) {
            SERVICE.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404)));
        }
        ResponseSpec answer = request.exchange().expectStatus().isEqualTo(status);
        browserHeaders(answer);
    }

    @Test
    void whatAServiceSaysDoesNotCountTwice() {
        SERVICE.stubFor(
                any(anyUrl())
                        .willReturn(
                                aResponse()
                                        .withStatus(500)
                                        .withHeader("X-Frame-Options", "SAMEORIGIN")
                                        .withHeader("X-Content-Type-Options", "nosniff")
                                        .withHeader("Cache-Control", "max-age=60")
                                        .withHeader("Content-Security-Policy", "default-src *")));
        ResponseSpec answer = get("request-id").expectStatus().isEqualTo(500);
        browserHeaders(answer);
        answer.expectHeader().valueEquals("Cache-Control", "max-age=60");
    }

    @Test
    void thePageOfTheDocumentsMayRunItsOwnScripts() {
        http.get()
                .uri("/webjars/swagger-ui/index.html")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy).contains("script-src 'self'"));
    }

    private static void browserHeaders(ResponseSpec answer) {
        answer.expectHeader()
                .valueEquals("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY")
                .expectHeader()
                .valueEquals("Referrer-Policy", "no-referrer")
                .expectHeader()
                .exists("Permissions-Policy")
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy ->
                                assertThat(policy)
                                        .startsWith("default-src 'none'")
                                        .contains("frame-ancestors 'none'"))
                .expectHeader()
                .exists("Cache-Control")
                .expectHeader()
                .exists("X-Request-Id");
    }

    private ResponseSpec get(String... requestIds) {
        return http.get()
                .uri("/api/v1/tasks")
                .header(HttpHeaders.AUTHORIZATION, token)
                .header("X-Request-Id", requestIds)
                .exchange();
    }

    private static Request served() {
        List<com.github.tomakehurst.wiremock.stubbing.ServeEvent> all = SERVICE.getAllServeEvents();
        assertThat(all).hasSize(1);
        return all.getFirst().getRequest();
    }
}
