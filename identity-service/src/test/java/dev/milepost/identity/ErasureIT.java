package dev.milepost.identity;

import static dev.milepost.identity.Caller.anEmail;
import static dev.milepost.identity.Caller.text;
import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.TestClock;
import dev.milepost.kit.test.UserDataRules;
import dev.milepost.kit.userdata.UserTables;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

@IdentityTest
@DisplayName("ID-9: accounts are erased, and every service confirms it")
class ErasureIT {

    private static final String ME = "/api/v1/users/me";
    private static final String ERASURES = "/api/v1/admin/erasures";
    private static final Map<String, String> PASSWORD = Map.of("password", "correct horse");

    @Autowired private Caller caller;
    @Autowired private ApiKeyCaller keys;
    @Autowired private Events events;
    @Autowired private DatabaseClient database;
    @Autowired private UserTables tables;
    @Autowired private TestClock clock;
    @Autowired private MeterRegistry meters;

    private final String email = anEmail();
    private JsonNode signedUp = MissingNode.getInstance();
    private UUID user = new UUID(0, 0);
    private String bearer = "";
    private String admin = "";

    @BeforeEach
    void somebodyAndAnAdmin() {
        String address = anEmail();
        makeAdmin(idOf(caller.signedUp(address)));
        admin = bearerOf(json(caller.logIn(address, "correct horse")));
        signedUp = caller.signedUp(email);
        user = idOf(signedUp);
        bearer = bearerOf(signedUp);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void everyTableIsKnown() {
        UserDataRules.check(tables, database);
    }

    @Test
    void itTakesThePassword() {
        invalid(caller.delete(ME, bearer, Map.of()), "password");
        problem(caller.delete(ME, bearer, Map.of("password", "wrong")), 403, "WRONG_PASSWORD");
        caller.get(ME, bearer).expectStatus().isOk();
        assertThat(events.publishedOf("UserDeleted", user)).isEmpty();
    }

    @Test
    void noApiKeyCanDoIt() {
        JsonNode key = keys.created(bearer, "profile:read");
        problem(caller.delete(ME, keys.exchanged(key), PASSWORD), 403, "INSUFFICIENT_SCOPE");
    }

    @Test
    void everythingOfTheAccountIsGoneAtOnce() {
        JsonNode key = keys.created(bearer, "tasks:read");
        caller.post("/api/v1/auth/password/reset", Map.of("email", email));
        JsonNode erasure = erased();

        assertThat(rowsLeft()).allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
        problem(caller.get(ME, bearer), 401, "ACCOUNT_GONE");
        problem(caller.delete(ME, bearer, PASSWORD), 401, "ACCOUNT_GONE");
        problem(caller.refresh(text(signedUp, "refresh_token")), 401, "REFRESH_TOKEN_INVALID");
        problem(caller.logIn(email, "correct horse"), 401, "INVALID_CREDENTIALS");
        keys.exchange(ApiKeyCaller.GATEWAY, text(key, "key")).expectStatus().is4xxClientError();

        UUID keyId = UUID.fromString(text(key, "id"));
        events.awaitPublished("ApiKeyRevoked", keyId);
        JsonNode fact = events.awaitPublished("UserDeleted", user).payload();
        assertThat(text(fact, "erasure_id")).isEqualTo(text(erasure, "id"));
        assertThat(fact.toString()).doesNotContain(email, "Ada");
    }

    @Test
    void theAddressIsFree() {
        erased();
        UUID again = idOf(caller.signedUp(email));
        assertThat(again).isNotEqualTo(user);
    }

    @Test
    void adminsSeeWhichServiceConfirmedItWhen() {
        UUID erasure = UUID.fromString(text(erased(), "id"));
        JsonNode begun = json(caller.get(ERASURES + "/" + erasure, admin).expectStatus().isOk());
        assertThat(text(begun, "user_id")).isEqualTo(user.toString());
        assertThat(begun.path("completed_at").isNull()).isTrue();
        assertThat(names(begun.path("missing")))
                .containsExactly("GOAL", "TASK", "PLANNER", "CREDIT");
        assertThat(waiting()).contains(erasure.toString());

        UUID repeated = confirm("goal", "GoalsErased", erasure);
        confirm("task", "TasksErased", erasure);
        confirm("planner", "PlansErased", erasure);
        events.awaitHandled(confirm("goal", "GoalsErased", erasure));
        events.awaitHandled(repeated);
        confirm("credit", "CreditsErased", erasure);
        await().until(() -> !erasure(erasure).path("completed_at").isNull());
        JsonNode complete = erasure(erasure);
        assertThat(complete.path("missing")).isEmpty();
        assertThat(complete.path("confirmations")).hasSize(5);
        assertThat(waiting()).doesNotContain(erasure.toString());
    }

    @Test
    void aConfirmationOfAnotherUserIsNone() {
        UUID erasure = UUID.fromString(text(erased(), "id"));
        UserId another = new UserId(UUID.randomUUID());
        events.awaitHandled(
                events.publish(
                        "goal",
                        "GoalsErased",
                        another,
                        another.value(),
                        Contracts.example(
                                "goal",
                                "GoalsErased",
                                Map.of("user_id", another.value(), "erasure_id", erasure))));
        assertThat(erasure(erasure).path("confirmations")).hasSize(1);
    }

    @Test
    void onlyAdminsSeeThem() {
        problem(caller.get(ERASURES, bearer), 403, "INSUFFICIENT_SCOPE");
        problem(caller.get(ERASURES + "/" + UUID.randomUUID(), admin), 404, "ERASURE_NOT_FOUND");
    }

    @Test
    void whatIsNotCompleteAfterAnHourIsCounted() {
        erased();
        clock.advance(Duration.ofMinutes(61));
        await().until(() -> meters.get("milepost.erasures.overdue").gauge().value() >= 1);
    }

    @Test
    void theLastAdminStays() {
        String address = anEmail();
        UUID only = idOf(caller.signedUp(address));
        database.sql(
                        """
                        UPDATE users
                           SET roles = CASE WHEN id = :id THEN '{admin,user}'::text[] ELSE '{user}' END
                         WHERE id = :id OR 'admin' = ANY (roles)
                        """)
                .bind("id", only)
                .then()
                .block();
        String last = bearerOf(json(caller.logIn(address, "correct horse")));
        problem(caller.delete(ME, last, PASSWORD), 409, "LAST_ADMIN");
        makeAdmin(user);
        caller.delete(ME, last, PASSWORD).expectStatus().isAccepted();
    }

    @Test
    void ofSeveralRequestsAtOnceOneDoesIt() {
        List<Integer> statuses =
                AtOnce.callers(
                        4,
                        _ ->
                                caller.delete(ME, bearer, PASSWORD)
                                        .returnResult(byte[].class)
                                        .getStatus()
                                        .value());
        assertThat(statuses).containsOnlyOnce(202).containsOnly(202, 401);
        assertThat(events.awaitPublished("UserDeleted", user)).isNotNull();
        assertThat(events.publishedOf("UserDeleted", user)).hasSize(1);
    }

    @Test
    void withoutAPasswordItTakesASessionThatHasJustBegun() {
        database.sql("UPDATE users SET password_hash = NULL WHERE id = :id")
                .bind("id", user)
                .then()
                .block();
        clock.advance(Duration.ofMinutes(11));
        problem(caller.delete(ME, bearer, Map.of()), 403, "SIGN_IN_AGAIN");
        clock.reset();
        caller.delete(ME, bearer, Map.of()).expectStatus().isAccepted();
    }

    private JsonNode erased() {
        return json(caller.delete(ME, bearer, PASSWORD).expectStatus().isAccepted());
    }

    private JsonNode erasure(UUID id) {
        return json(caller.get(ERASURES + "/" + id, admin).expectStatus().isOk());
    }

    private String waiting() {
        return json(caller.get(ERASURES + "?waiting=true&limit=100", admin).expectStatus().isOk())
                .toString();
    }

    private UUID confirm(String owner, String type, UUID erasure) {
        return events.publish(
                owner,
                type,
                new UserId(user),
                user,
                Contracts.example(owner, type, Map.of("user_id", user, "erasure_id", erasure)));
    }

    private Map<String, Long> rowsLeft() {
        return tables.personal().stream()
                .filter(table -> table.lasting() == null)
                .collect(
                        Collectors.toMap(
                                table -> table.name(), table -> rows(table.name(), table.rows())));
    }

    private long rows(String table, String condition) {
        return Objects.requireNonNull(
                database.sql("SELECT count(*) AS rows FROM %s WHERE %s".formatted(table, condition))
                        .bind("user_id", user)
                        .map(row -> row.get("rows", Long.class))
                        .one()
                        .block());
    }

    private void makeAdmin(UUID id) {
        database.sql("UPDATE users SET roles = '{admin,user}' WHERE id = :id")
                .bind("id", id)
                .then()
                .block();
    }

    private static List<String> names(JsonNode values) {
        return values.valueStream().map(JsonNode::asString).toList();
    }

    private static UUID idOf(JsonNode signedUp) {
        return UUID.fromString(text(signedUp.path("user"), "id"));
    }

    private static String bearerOf(JsonNode answer) {
        return "Bearer " + text(answer, "token");
    }
}
