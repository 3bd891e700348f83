package dev.milepost.identity;

import static dev.milepost.identity.ApiKeyCaller.API_KEYS;
import static dev.milepost.identity.ApiKeyCaller.GATEWAY;
import static dev.milepost.identity.Caller.text;
import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.AccountEvent;
import dev.milepost.identity.account.Accounts;
import dev.milepost.identity.account.Decision;
import dev.milepost.kit.event.Change;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.ApiKeySecret;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

@IdentityTest
@DisplayName("ID-7: API keys")
class ApiKeysIT {

    private static final int MOST = 20;

    @Autowired private Caller caller;
    @Autowired private ApiKeyCaller keys;
    @Autowired private Accounts accounts;
    @Autowired private Events events;
    @Autowired private TestClock clock;
    @Autowired private DatabaseClient database;

    private String user = "";

    @BeforeEach
    void somebodySignsUp() {
        user = keys.somebody();
    }

    @AfterEach
    void theClockIsRight() {
        clock.reset();
    }

    @Test
    void aKeyIsShownOnceAndThenByItsBeginning() {
        JsonNode created = keys.created(user, "tasks:read", "goals:read", "tasks:read");
        assertThat(ApiKeySecret.of(text(created, "key"))).isPresent();

        JsonNode listed = keys.list(user);
        assertThat(listed).hasSize(1);
        JsonNode key = listed.get(0);
        assertThat(text(key, "id")).isEqualTo(text(created, "id"));
        assertThat(text(key, "name")).isEqualTo("my calendar");
        assertThat(text(created, "key")).startsWith(text(key, "prefix"));
        assertThat(text(key, "prefix")).hasSize(11);
        assertThat(key.path("scopes").valueStream().map(JsonNode::asString))
                .containsExactly("tasks:read", "goals:read");
        assertThat(key.path("last_used_at").isNull()).isTrue();
        assertThat(key.path("expires_at").isNull()).isTrue();
        assertThat(listed.toString()).doesNotContain(text(created, "key"));
    }

    @Test
    void theSecretIsNowhereKept() {
        String idempotencyKey = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("name", "n", "scopes", List.of("ai:use"));
        JsonNode first = json(keys.create(user, body, idempotencyKey).expectStatus().isCreated());
        JsonNode second =
                json(
                        keys.create(user, body, idempotencyKey)
                                .expectStatus()
                                .isCreated()
                                .expectHeader()
                                .doesNotExist("X-Idempotent-Replayed")
                                .expectHeader()
                                .value(
                                        HttpHeaders.CACHE_CONTROL,
                                        value -> assertThat(value).contains("no-store")));
        assertThat(text(second, "key")).isNotEqualTo(text(first, "key"));
        assertThat(rowsThatHold(text(first, "key"))).isZero();
    }

    @Test
    void aKeyIsExchangedForAShortTokenOfItsUserAndItsScopes() throws Exception {
        JsonNode created = keys.created(user, "profile:read", "tasks:write");
        JsonNode answer = json(keys.exchange(GATEWAY, text(created, "key")).expectStatus().isOk());

        assertThat(text(answer, "issued_token_type"))
                .isEqualTo("urn:ietf:params:oauth:token-type:access_token");
        assertThat(answer.path("expires_in").asInt()).isBetween(1, 300);
        assertThat(text(answer, "scope")).isEqualTo("profile:read tasks:write");
        JWTClaimsSet claims = SignedJWT.parse(text(answer, "access_token")).getJWTClaimsSet();
        assertThat(claims.getSubject())
                .isEqualTo(text(json(caller.get("/api/v1/auth/me", user)), "id"));
        assertThat(claims.getStringClaim("scope")).isEqualTo("profile:read tasks:write");
        assertThat(claims.getStringClaim("api_key_id")).isEqualTo(text(created, "id"));
        assertThat(claims.getStringClaim("azp")).isEqualTo(GATEWAY);
        assertThat(claims.getStringListClaim("roles")).containsExactly("user");
        assertThat(claims.getClaims()).containsKeys("email", "name", "tier", "zoneinfo");
        assertThat(claims.getDateClaim("exp").toInstant())
                .isEqualTo(claims.getDateClaim("iat").toInstant().plusSeconds(300));
    }

    @Test
    void aKeyOpensWhatItsScopesAllowAndNoAccount() {
        String token = keys.exchanged(keys.created(user, "profile:read"));
        caller.get("/api/v1/auth/me", token).expectStatus().isOk();
        problem(caller.get(API_KEYS, token), 403, "INSUFFICIENT_SCOPE");
        problem(caller.get("/api/v1/auth/sessions", token), 403, "INSUFFICIENT_SCOPE");
        problem(caller.patch("/api/v1/users/me", token, "{}"), 403, "INSUFFICIENT_SCOPE");
        problem(
                keys.create(token, Map.of("name", "n", "scopes", List.of("ai:use"))),
                403,
                "INSUFFICIENT_SCOPE");
    }

    @Test
    void aRevokedKeyIsGone() {
        JsonNode key = keys.created(user, "tasks:read");
        keys.revoke(user, key).expectStatus().isNoContent();

        assertThat(keys.list(user)).isEmpty();
        refused(GATEWAY, text(key, "key"), "invalid_request");
        problem(keys.revoke(user, key), 404, "API_KEY_NOT_FOUND");
    }

    @Test
    void anExpiredKeyIsRefused() {
        Instant soon = clock.instant().plusSeconds(60);
        JsonNode key =
                json(
                        keys.create(
                                        user,
                                        Map.of(
                                                "name", "n",
                                                "scopes", List.of("ai:use"),
                                                "expires_at", soon.toString()))
                                .expectStatus()
                                .isCreated());
        keys.exchange(GATEWAY, text(key, "key")).expectStatus().isOk();
        clock.advance(Duration.ofSeconds(61));
        refused(GATEWAY, text(key, "key"), "invalid_request");
    }

    @Test
    void theKeyOfADisabledAccountIsRefusedUntilTheAccountIsEnabled() {
        UUID id = UUID.fromString(text(json(caller.get("/api/v1/auth/me", user)), "id"));
        Decision decision = new Decision(null, "a test");
        JsonNode key = keys.created(user, "profile:read");
        String exchangedBefore = keys.exchanged(key);
        changed(id, account -> account.disable(decision, clock.instant()));
        refused(GATEWAY, text(key, "key"), "invalid_request");
        problem(caller.get("/api/v1/auth/me", exchangedBefore), 403, "ACCOUNT_DISABLED");
        changed(id, account -> account.enable(decision, clock.instant()));
        keys.exchange(GATEWAY, text(key, "key")).expectStatus().isOk();
    }

    @Test
    void secretsOfNoKeyAreRefused() {
        refused(GATEWAY, ApiKeySecret.next(new Random()).value(), "invalid_request");
        refused(GATEWAY, "mp_mistyped", "invalid_request");
    }

    @Test
    void onlyTheGatewayMayExchange() {
        String secret = text(keys.created(user, "ai:use"), "key");
        refused("planner-service", secret, "unauthorized_client");
        keys.exchange("stranger", secret).expectStatus().isUnauthorized();
    }

    @Test
    void anothersKeyIsForbiddenAndAnUnknownOneNotFound() {
        JsonNode key = keys.created(user, "ai:use");
        problem(keys.revoke(keys.somebody(), key), 403, "API_KEY_BELONGS_TO_ANOTHER_USER");
        assertThat(keys.list(user)).hasSize(1);
        problem(caller.delete(API_KEYS + "/" + UuidV7.next(), user), 404, "API_KEY_NOT_FOUND");
    }

    @Test
    void aUserHasAtMostTwentyAlsoWhenManyAreMadeAtOnce() {
        Map<String, Object> body = Map.of("name", "n", "scopes", List.of("ai:use"));
        List<Integer> answers =
                AtOnce.callers(
                        MOST + 5,
                        _ -> keys.create(user, body).returnResult(Void.class).getStatus().value());
        assertThat(Collections.frequency(answers, 201)).isEqualTo(MOST);
        JsonNode refusal = problem(keys.create(user, body), 403, "API_KEY_LIMIT_REACHED");
        assertThat(refusal.path("limit").asInt()).isEqualTo(MOST);
    }

    @Test
    void theLastUseIsNotedOnceAMinute() {
        JsonNode key = keys.created(user, "ai:use");
        keys.exchanged(key);
        String first = lastUsed();
        assertThat(first).isNotEmpty();
        clock.advance(Duration.ofSeconds(30));
        keys.exchanged(key);
        assertThat(lastUsed()).isEqualTo(first);
        clock.advance(Duration.ofSeconds(31));
        keys.exchanged(key);
        assertThat(Instant.parse(lastUsed())).isAfter(Instant.parse(first));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"account:manage", "admin", "credits:reserve", "api-keys:exchange", "x", ""})
    void noKeyIsMadeForWhatKeysMayNotHave(String scope) {
        invalid(
                keys.create(user, Map.of("name", "n", "scopes", List.of("ai:use", scope))),
                "scopes");
    }

    @Test
    void aWrongFieldIsNamed() {
        List<String> scopes = List.of("ai:use");
        invalid(keys.create(user, Map.of("name", " ", "scopes", scopes)), "name");
        invalid(keys.create(user, Map.of("name", "x".repeat(101), "scopes", scopes)), "name");
        invalid(keys.create(user, Map.of("name", "a\u0000b", "scopes", scopes)), "name");
        invalid(keys.create(user, Map.of("name", "n", "scopes", List.of())), "scopes");
        invalid(keys.create(user, Map.of("name", "n")), "scopes");
        invalid(
                keys.create(
                        user,
                        Map.of(
                                "name", "n",
                                "scopes", scopes,
                                "expires_at", "2020-01-01T00:00:00Z")),
                "expires_at");
    }

    @Test
    void othersHearThatAKeyIsThereAndThatItIsGone() {
        JsonNode key = keys.created(user, "tasks:read");
        keys.revoke(user, key).expectStatus().isNoContent();
        UUID id = UUID.fromString(text(key, "id"));
        JsonNode created = events.awaitPublished("ApiKeyCreated", id).payload();
        assertThat(created.path("scopes").get(0).asString()).isEqualTo("tasks:read");
        assertThat(created.toString()).doesNotContain("mp_", "my calendar");
        JsonNode revoked = events.awaitPublished("ApiKeyRevoked", id).payload();
        assertThat(text(revoked, "api_key_id")).isEqualTo(id.toString());
    }

    private void refused(String client, String secret, String error) {
        keys.exchange(client, secret)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.error")
                .isEqualTo(error);
    }

    private void changed(UUID user, Function<Account, Change<Account, AccountEvent>> decision) {
        accounts.change(new UserId(user), decision).block();
    }

    private String lastUsed() {
        return text(keys.list(user).get(0), "last_used_at");
    }

    private long rowsThatHold(String secret) {
        return Objects.requireNonNull(
                database.sql(
                                """
                                SELECT (SELECT count(*) FROM api_keys k WHERE k::text LIKE :part)
                                     + (SELECT count(*) FROM outbox o WHERE o::text LIKE :part)
                                     + (SELECT count(*) FROM idempotency_keys i
                                         WHERE convert_from(i.body, 'UTF8') LIKE :part) AS found
                                """)
                        .bind("part", "%" + secret.substring(12) + "%")
                        .map(row -> row.get("found", Long.class))
                        .one()
                        .block());
    }
}
