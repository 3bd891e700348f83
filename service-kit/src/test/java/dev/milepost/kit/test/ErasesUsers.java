package dev.milepost.kit.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.userdata.UserTable;
import dev.milepost.kit.userdata.UserTables;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/// Holds a service to know all that it has of a user, to give it to the user, and to erase it for good (ID-9).
public abstract class ErasesUsers {

    private static final String KEPT_ANSWER =
            """
            INSERT INTO idempotency_keys (user_id, key, fingerprint, status, headers, body, answered_at)
            VALUES (:user_id, gen_random_uuid(), 'x', 200, '{}', '', now())
            """;
    private static final String DISABLED =
            "INSERT INTO disabled_accounts (user_id, heard_at) VALUES (:user_id, now())";
    private static final Duration UNTIL_NO_TOKEN_IS_GOOD = Duration.ofMinutes(21);

    @Autowired private DatabaseClient database;
    @Autowired private Events events;
    @Autowired private TestClock clock;
    @Autowired private UserTables tables;
    @Autowired private WebTestClient http;

    private final UserId user = new UserId(UuidV7.next());
    private final UserId other = new UserId(UuidV7.next());

    /// Gives a user rows in each table of the service.
    protected abstract void fill(UserId user);

    /// The fact by which the service confirms that a user is erased.
    protected abstract String confirmation();

    /// Tells a fact of another service that would give the user rows again, and answers its id.
    protected abstract UUID tellLate(UserId user);

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void everyTableIsKnown() {
        UserDataRules.check(tables, database);
    }

    @Test
    void theUserIsGivenEverythingAndNothingOfOthers() {
        fill(user);
        fill(other);
        JsonNode share = share(user);
        tables.personal().stream()
                .filter(table -> table.unexported() == null)
                .forEach(table -> assertIsIn(share, table));
        assertThat(share.propertyNames())
                .allMatch(name ->
                        tables.personal().stream()
                                .anyMatch(table ->
                                        table.name().equals(name) && table.unexported() == null));
        assertThat(share.toString()).doesNotContain(other.toString());
    }

    @Test
    void whoHasNothingIsGivenEmptyLists() {
        assertThat(share(user)).isNotEmpty().allMatch(JsonNode::isEmpty);
    }

    @Test
    void aDeletedUserIsErasedOnceAndForGood() {
        filled(user);
        filled(other);
        Map<String, Long> before = rows(user);
        assertThat(before).allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());
        Map<String, Long> ofOther = rows(other);
        UUID erasure = UuidV7.next();

        events.awaitHandled(deleted(erasure));
        assertNothingIsLeft();
        assertThat(rows(other)).isEqualTo(ofOther);
        assertThat(events.awaitPublished(confirmation(), user.value()))
                .satisfies(event ->
                        assertThat(event.payload().get("erasure_id").asString())
                                .isEqualTo(erasure.toString()));

        events.awaitHandled(tellLate(user));
        assertNothingIsLeft();

        filled(user);
        clock.advance(UNTIL_NO_TOKEN_IS_GOOD);
        await().untilAsserted(this::assertNothingIsLeft);
        assertThat(rows(other)).isEqualTo(ofOther);

        events.awaitHandled(deleted(erasure));
        assertThat(events.publishedOf(confirmation(), user.value())).hasSize(1);
    }

    /// What the service has of a user, as the user is given it.
    protected JsonNode share(UserId user) {
        return Answers.json(
                http.get()
                        .uri("/internal/v1/user-data")
                        .header("Authorization", TestTokens.bearer(user))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .valueEquals("Cache-Control", "no-store"));
    }

    protected UserId user() {
        return user;
    }

    protected UUID deleted(UUID erasure) {
        return events.publish(
                "identity",
                "UserDeleted",
                user,
                user.value(),
                Contracts.example(
                        "identity",
                        "UserDeleted",
                        Map.of("user_id", user.value(), "erasure_id", erasure)));
    }

    protected void assertNothingIsLeft() {
        assertThat(rows(user)).allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
    }

    private void filled(UserId user) {
        fill(user);
        for (String row : List.of(KEPT_ANSWER, DISABLED)) {
            database.sql(row).bind("user_id", user.value()).then().block();
        }
    }

    private Map<String, Long> rows(UserId user) {
        return tables.personal().stream()
                .filter(table -> table.lasting() == null)
                .collect(Collectors.toMap(UserTable::name, table -> rows(table, user)));
    }

    private long rows(UserTable table, UserId user) {
        return Objects.requireNonNull(
                database.sql(
                                "SELECT count(*) AS rows FROM %s WHERE %s"
                                        .formatted(table.name(), table.rows()))
                        .bind("user_id", user.value())
                        .map(row -> row.get("rows", Long.class))
                        .one()
                        .block());
    }

    private static void assertIsIn(JsonNode share, UserTable table) {
        JsonNode rows = share.path(table.name());
        assertThat(rows).as(table.name()).isNotEmpty();
        table.withheld()
                .forEach(column ->
                        assertThat(rows)
                                .as("%s.%s is withheld", table.name(), column)
                                .noneMatch(row -> row.has(column)));
    }
}
