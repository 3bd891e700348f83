package dev.milepost.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Answers;
import dev.milepost.kit.test.TestTokens;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@SampleTest
@DisplayName("API-2, API-4, API-7, EDGE-2: what every service answers")
class ProblemsIT {

    private final UserId user = new UserId(UUID.randomUUID());
    private final WebTestClient http;

    ProblemsIT(@Autowired WebTestClient http) {
        this.http = http;
    }

    @Test
    void openPathsNeedNoToken() {
        http.get().uri("/open").exchange().expectStatus().isOk();
    }

    @Test
    void theTokenTellsTheUserAndTheTimeZone() {
        http.get()
                .uri("/me")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(user, ZoneId.of("Asia/Tokyo")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(user.toString())
                .jsonPath("$.timezone")
                .isEqualTo("Asia/Tokyo");
    }

    @Test
    void aBadTokenIsRefusedWithItsReason() {
        unauthorized(null, "UNAUTHENTICATED");
        unauthorized(TestTokens.expired(user), "TOKEN_EXPIRED");
        unauthorized(TestTokens.forged(user), "INVALID_TOKEN");
        unauthorized(TestTokens.wrongAudience(user), "INVALID_TOKEN");
        unauthorized(TestTokens.wrongIssuer(user), "INVALID_TOKEN");
        unauthorized("Bearer rubbish", "INVALID_TOKEN");
    }

    @Test
    void anAcceptHeaderThatNobodyCanReadIsNotAcceptable() {
        WebTestClient.ResponseSpec refused =
                http.get()
                        .uri("/me")
                        .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(user))
                        .header(HttpHeaders.ACCEPT, "nonsense")
                        .exchange();
        Answers.problem(refused, 406, "NOT_ACCEPTABLE");
    }

    @Test
    void aMissingScopeIsForbidden() {
        get("/scoped")
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .valueEquals(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer error=\"insufficient_scope\", scope=\"credits:reserve\"")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("INSUFFICIENT_SCOPE")
                .jsonPath("$.required_scopes[0]")
                .isEqualTo("credits:reserve");
        http.get()
                .uri("/scoped")
                .header(
                        HttpHeaders.AUTHORIZATION,
                        TestTokens.service("planner-service", "credits:reserve"))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void aMissingScopeIsSaidBeforeAnythingIsRead() {
        WebTestClient.ResponseSpec refused =
                http.post()
                        .uri("/things")
                        .header(
                                HttpHeaders.AUTHORIZATION,
                                TestTokens.scoped(user, Scope.TASKS_READ))
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{broken")
                        .exchange();
        Answers.problem(refused, 403, "INSUFFICIENT_SCOPE");
    }

    @Test
    void theScopeOfAnOperationIsInItsDescription() {
        http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectBody()
                .jsonPath("$.paths['/things'].post.security[0].bearer[0]")
                .isEqualTo("tasks:write")
                .jsonPath("$.paths['/scoped'].get.security[0].bearer[0]")
                .isEqualTo("credits:reserve")
                .jsonPath("$.paths['/open'].get.security")
                .isEmpty();
    }

    @Test
    void aServiceIsNotAUser() {
        http.get()
                .uri("/me")
                .header(
                        HttpHeaders.AUTHORIZATION,
                        TestTokens.service("planner-service", "tasks:read"))
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("USER_TOKEN_REQUIRED");
    }

    @Test
    void aRefusalIsAProblemWithItsCodeMembersAndRequestId() {
        http.get()
                .uri("/things/{id}", user.value())
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(user))
                .header("X-Request-Id", "my-request-1")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals("X-Request-Id", "my-request-1")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:milepost:problem:thing-not-found")
                .jsonPath("$.title")
                .isEqualTo("Not Found")
                .jsonPath("$.status")
                .isEqualTo(404)
                .jsonPath("$.code")
                .isEqualTo("THING_NOT_FOUND")
                .jsonPath("$.request_id")
                .isEqualTo("my-request-1")
                .jsonPath("$.thing_id")
                .isEqualTo(user.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"full_name\":\"\",\"day_count\":1} | full_name | must not be blank",
                "{\"full_name\":\"12345678901\",\"day_count\":1} | full_name | size must be between 0 and 10",
                "{\"full_name\":\"a\",\"day_count\":\"many\"} | day_count | must be a whole number",
                "{\"full_name\":\"a\",\"day_count\":1.5} | day_count | must be a whole number",
                "{\"full_name\":\"a\",\"day_count\":\"1\"} | day_count | must be a whole number",
                "{\"full_name\":{},\"day_count\":1} | full_name | must be a text",
                "{\"full_name\":12,\"day_count\":1} | full_name | must be a text",
                "{\"full_name\":true,\"day_count\":1} | full_name | must be a text",
                "{\"full_name\":\"a\",\"day_count\":99999999999} | day_count | is too large or too small a number",
                "{\"full_name\":\"a\",\"day_count\":1,\"rest_days\":[0]} | rest_days.[0] | must be one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY",
                "{\"full_name\":\"a\",\"day_count\":1,\"start_date\":\"soon\"} | start_date | must be a date such as 2026-03-01",
                "{\"full_name\":\"a\",\"day_count\":1,\"start_date\":20600} | start_date | must be a date such as 2026-03-01",
                "{\"full_name\":\"a\",\"day_count\":1,\"start_date\":\"\"} | start_date | must be a date such as 2026-03-01",
                "{\"full_name\":\"a\",\"day_count\":1,\"rest_days\":[\"\"]} | rest_days.[0] | must be one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY",
                "[] | body | has the wrong type",
            })
    void aWrongFieldIsNamed(String body, String field, String message) {
        post(body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("VALIDATION_FAILED")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].message")
                .isEqualTo(message);
    }

    @Test
    void anUnknownEnumValueIsRefusedAndTheKnownOnesAreListed() {
        post("{\"full_name\":\"a\",\"day_count\":1,\"rest_days\":[\"holiday\"]}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("rest_days.[0]")
                .jsonPath("$.errors[0].message")
                .value(message -> assertThat(message.toString()).contains("MONDAY", "SUNDAY"));
    }

    @Test
    void enumValuesAreTakenInAnyCase() {
        post("{\"full_name\":\"a\",\"day_count\":1,\"rest_days\":[\"sunday\",\"Monday\"]}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.rest_days[0]")
                .isEqualTo("SUNDAY");
        get("/list?day=friday").expectStatus().isOk();
    }

    @Test
    void brokenJsonIsMalformed() {
        post("{\"full_name\": ")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("MALFORMED_JSON");
    }

    @Test
    void anEmptyBodyIsRequired() {
        post("").expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("body");
    }

    @Test
    void aTooLargeBodyIsRefused() {
        post("{\"full_name\":\"" + "x".repeat(2_000_000) + "\"}")
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("CONTENT_TOO_LARGE");
    }

    @Test
    void pathAndQueryParametersAreNamedWhenTheyAreWrong() {
        get("/things/7")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("id")
                .jsonPath("$.errors[0].message")
                .isEqualTo("must be a UUID");
        get("/list?limit=101")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("limit");
        get("/list?cursor=rubbish")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("INVALID_CURSOR");
    }

    @Test
    void unknownAddressesAndMethodsAreProblemsToo() {
        get("/nowhere")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("NOT_FOUND");
        http.delete()
                .uri("/me")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(user))
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("METHOD_NOT_ALLOWED");
    }

    @Test
    void aBugTellsTheClientNothing() {
        get("/bug")
                .expectStatus()
                .isEqualTo(500)
                .expectBody(String.class)
                .value(body ->
                        assertThat(body)
                                .contains("INTERNAL_ERROR", "request_id")
                                .doesNotContain("SELECT", "IllegalState"));
    }

    @Test
    void anOutageIsSaidWithWhenToTryAgain() {
        get("/outage")
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists(HttpHeaders.RETRY_AFTER)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("SERVICE_UNAVAILABLE");
    }

    @Test
    void anAnswerThatMayTakeLongIsWaitedFor() {
        get("/long").expectStatus().isOk();
    }

    @Test
    void aRequestThatHangsIsGivenUp() {
        get("/never")
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("REQUEST_TIMED_OUT");
    }

    @Test
    void theApiIsDescribed() {
        http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.openapi")
                .value(version -> assertThat(version.toString()).startsWith("3.1"))
                .jsonPath("$.components.schemas.Thing.properties.full_name")
                .exists();
    }

    private void unauthorized(@Nullable String authorization, String code) {
        http.get()
                .uri("/me")
                .headers(headers -> {
                    if (authorization != null) {
                        headers.set(HttpHeaders.AUTHORIZATION, authorization);
                    }
                })
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .exists(HttpHeaders.WWW_AUTHENTICATE)
                .expectHeader()
                .exists("X-Request-Id")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private WebTestClient.ResponseSpec get(String uri) {
        return http.get()
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(user))
                .exchange();
    }

    private WebTestClient.ResponseSpec post(String body) {
        return http.post()
                .uri("/things")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(user))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
