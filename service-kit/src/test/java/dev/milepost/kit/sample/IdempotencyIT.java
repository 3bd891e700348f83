package dev.milepost.kit.sample;

import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

@SampleTest
@DisplayName("API-5: a write with an Idempotency-Key happens once")
class IdempotencyIT {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "X-Idempotent-Replayed";
    private static final String BODY = "{\"name\": \"one\"}";
    private static final int KEYS = 200;
    private static final int SENDERS = 8;
    private static final int AT_A_TIME = 64;

    @Autowired WebTestClient http;
    @Autowired DatabaseClient database;
    @LocalServerPort int port;
    private UserId user = new UserId(UUID.randomUUID());

    @BeforeEach
    void somebody() {
        database.sql(EffectsController.TABLE).then().block();
        user = new UserId(UUID.randomUUID());
    }

    @Test
    void aRepeatIsGivenTheFirstAnswerByteForByte() {
        EntityExchangeResult<byte[]> first = result(post("/effects", "a", BODY));
        EntityExchangeResult<byte[]> second = result(post("/effects", "a", BODY));
        assertThat(first.getStatus().value()).isEqualTo(201);
        assertThat(second.getStatus().value()).isEqualTo(201);
        assertThat(second.getResponseBody()).isEqualTo(first.getResponseBody()).isNotEmpty();
        for (String header :
                List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE)) {
            assertThat(second.getResponseHeaders().get(header))
                    .as(header)
                    .isEqualTo(first.getResponseHeaders().get(header))
                    .isNotNull();
        }
        assertThat(first.getResponseHeaders().getFirst(REPLAYED)).isNull();
        assertThat(second.getResponseHeaders().getFirst(REPLAYED)).isEqualTo("true");
        assertThat(effects()).isOne();
    }

    @Test
    void anAnswerWithoutABodyIsRepeatedToo() {
        for (int i = 0; i < 2; i++) {
            EntityExchangeResult<byte[]> removed =
                    result(send(HttpMethod.DELETE, "/effects/one", "d", null));
            assertThat(removed.getStatus().value()).isEqualTo(200);
            assertThat(removed.getResponseBody()).isNullOrEmpty();
            assertThat(removed.getResponseHeaders().getFirst(REPLAYED))
                    .isEqualTo(i == 0 ? null : "true");
        }
    }

    @Test
    void withoutAKeyEveryRequestIsItsOwn() {
        post("/effects", null, BODY).expectStatus().isCreated();
        post("/effects", null, BODY).expectStatus().isCreated();
        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void aKeyIsForOneRequestOfOneUser() {
        post("/effects", "a", BODY).expectStatus().isCreated();
        problem(post("/effects", "a", "{\"name\": \"two\"}"), 422, "IDEMPOTENCY_KEY_REUSED");
        problem(post("/effects/slow", "a", BODY), 422, "IDEMPOTENCY_KEY_REUSED");
        problem(post("/effects?more=1", "a", BODY), 422, "IDEMPOTENCY_KEY_REUSED");
        problem(send(HttpMethod.DELETE, "/effects/one", "a", BODY), 422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(effects()).isOne();
        user = new UserId(UUID.randomUUID());
        post("/effects", "a", BODY).expectStatus().isCreated();
        assertThat(effects()).isOne();
    }

    @Test
    void aRefusalIsRepeatedAndLeavesNothing() {
        EntityExchangeResult<byte[]> first = result(post("/effects/refused", "r", BODY));
        EntityExchangeResult<byte[]> second = result(post("/effects/refused", "r", BODY));
        assertThat(first.getStatus().value()).isEqualTo(409);
        assertThat(
                        new String(
                                Objects.requireNonNull(first.getResponseBody()),
                                StandardCharsets.UTF_8))
                .contains("EFFECT_REFUSED");
        assertThat(second.getResponseBody()).isEqualTo(first.getResponseBody());
        assertThat(second.getResponseHeaders().getFirst(REPLAYED)).isEqualTo("true");
        assertThat(effects()).isZero();
    }

    @Test
    void aBadRequestIsRepeatedAndItsKeyIsNotForAGoodOne() {
        problem(post("/effects", "b", "{"), 400, "MALFORMED_JSON");
        problem(post("/effects", "b", "{"), 400, "MALFORMED_JSON");
        problem(post("/effects", "b", BODY), 422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aFaultIsNotTheAnswer() {
        String unique = "{\"name\": \"%s\"}".formatted(UUID.randomUUID());
        problem(post("/effects/faulty", "f", unique), 500, "INTERNAL_ERROR");
        post("/effects/faulty", "f", unique).expectStatus().isOk();
        post("/effects/faulty", "f", unique)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(REPLAYED, "true");
        assertThat(effects()).isOne();
    }

    @Test
    void aKeyInFlightIsSaidToBe() {
        List<Integer> statuses =
                Flux.range(0, 4)
                        .flatMap(_ -> sent("/effects/slow", "s", BODY), 4)
                        .map(answer -> answer.getStatusCode().value())
                        .sort()
                        .collectList()
                        .block();
        assertThat(statuses).containsExactly(200, 409, 409, 409);
        problem(post("/effects", "s", BODY), 422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(effects()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "ä"})
    void aKeyHasAForm(String key) {
        invalid(post("/effects", key, BODY), KEY);
    }

    @Test
    void aKeyIsNoLongerThan255Characters() {
        invalid(post("/effects", "k".repeat(256), BODY), KEY);
        post("/effects", "k".repeat(255), BODY).expectStatus().isCreated();
    }

    @Test
    void everyKeyOfEightSendersHasOneEffect() {
        List<Mono<byte[]>> requests =
                IntStream.range(0, KEYS * SENDERS)
                        .mapToObj(i -> answer("k" + i / SENDERS))
                        .toList();
        List<List<byte[]>> answers =
                Flux.fromIterable(requests)
                        .flatMapSequential(request -> request, AT_A_TIME)
                        .buffer(SENDERS)
                        .collectList()
                        .block();
        assertThat(effects()).isEqualTo(KEYS);
        assertThat(answers).hasSize(KEYS);
        assertThat(answers)
                .allSatisfy(same ->
                        assertThat(same).allMatch(one -> Arrays.equals(one, same.getFirst())));
    }

    /// The answer, once the request is not in flight any more.
    private Mono<byte[]> answer(String key) {
        return sent("/effects", key, BODY)
                .filter(answer -> answer.getStatusCode().value() == 201)
                .switchIfEmpty(Mono.error(IllegalStateException::new))
                .retryWhen(Retry.fixedDelay(1_000, Duration.ofMillis(5)))
                .map(answer ->
                        Objects.requireNonNull(answer.getBody()).getBytes(StandardCharsets.UTF_8));
    }

    private Mono<ResponseEntity<String>> sent(String path, String key, String body) {
        return WebClient.create("http://127.0.0.1:" + port)
                .post()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(user))
                .header(KEY, key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchangeToMono(response -> response.toEntity(String.class));
    }

    private ResponseSpec post(String path, @Nullable String key, String body) {
        return send(HttpMethod.POST, path, key, body);
    }

    private ResponseSpec send(
            HttpMethod method, String path, @Nullable String key, @Nullable String body) {
        WebTestClient.RequestBodySpec request =
                http.method(method)
                        .uri(path)
                        .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(user));
        if (key != null) {
            request.header(KEY, key);
        }
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
    }

    private static EntityExchangeResult<byte[]> result(ResponseSpec response) {
        return response.expectBody().returnResult();
    }

    private long effects() {
        return Objects.requireNonNull(
                database.sql("SELECT count(*) AS rows FROM effects WHERE user_id = :user_id")
                        .bind("user_id", user.value())
                        .map(row -> row.get("rows", Long.class))
                        .one()
                        .block());
    }
}
