package dev.milepost.identity;

import static dev.milepost.identity.Caller.anEmail;
import static dev.milepost.identity.Caller.text;
import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.Events;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

@IdentityTest
@DisplayName("ID-6: admins list, disable and enable users and change their roles")
class AdminIT {

    private static final String USERS = "/api/v1/admin/users";
    private static final String PASSWORD = "correct horse";

    @Autowired private Caller caller;
    @Autowired private Events events;
    @Autowired private DatabaseClient database;

    private final String email = anEmail();
    private UUID admin = new UUID(0, 0);
    private String bearer = "";
    private JsonNode person = MissingNode.getInstance();
    private UUID user = new UUID(0, 0);

    @BeforeEach
    void thereIsOneAdmin() {
        String address = anEmail();
        admin = idOf(caller.signedUp(address));
        database.sql(
                        """
                        UPDATE users
                           SET roles = CASE WHEN id = :id THEN '{admin,user}'::text[] ELSE '{user}' END
                         WHERE id = :id OR 'admin' = ANY (roles)
                        """)
                .bind("id", admin)
                .then()
                .block();
        bearer = bearerOf(json(caller.logIn(address, PASSWORD)));
        person = caller.signedUp(email);
        user = idOf(person);
    }

    @Test
    void onlyAdminsAreLetIn() {
        problem(caller.get(USERS, null), 401, "UNAUTHENTICATED");
        problem(caller.get(USERS, bearerOf(person)), 403, "INSUFFICIENT_SCOPE");
        problem(caller.get(USERS + "/" + user, bearerOf(person)), 403, "INSUFFICIENT_SCOPE");
        problem(act(bearerOf(person), admin, "disable"), 403, "INSUFFICIENT_SCOPE");
    }

    @Test
    void usersAreListedNewestFirstPageByPage() {
        String prefix = "page-" + UUID.randomUUID();
        List<String> signedUp = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            signedUp.addFirst(idOf(caller.signedUp(prefix + number + "@example.org")).toString());
        }
        List<String> listed = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    listed(
                            "?limit=2&email="
                                    + prefix.toUpperCase(Locale.ROOT)
                                    + "&cursor="
                                    + cursor);
            page.path("items").forEach(item -> listed.add(text(item, "id")));
            cursor = page.path("next_cursor").asString("");
        } while (!cursor.isEmpty());
        assertThat(listed).isEqualTo(signedUp);
    }

    @Test
    void usersAreFilteredByRoleAndStatus() {
        act(bearer, user, "disable").expectStatus().isOk();
        assertThat(ids(listed("?status=disabled&email=" + email))).containsExactly(user.toString());
        assertThat(ids(listed("?status=active&email=" + email))).isEmpty();
        assertThat(ids(listed("?role=admin"))).containsExactly(admin.toString());
        problem(caller.get(USERS + "?role=king", bearer), 400, "VALIDATION_FAILED");
        invalid(caller.get(USERS + "?email=a\u0000b", bearer), "email");
    }

    @Test
    void oneUserIsShown() {
        JsonNode shown = json(caller.get(USERS + "/" + user, bearer).expectStatus().isOk());
        assertThat(text(shown, "email")).isEqualTo(email);
        assertThat(text(shown, "status")).isEqualTo("ACTIVE");
        problem(caller.get(USERS + "/" + UUID.randomUUID(), bearer), 404, "USER_NOT_FOUND");
        problem(act(bearer, UUID.randomUUID(), "disable"), 404, "USER_NOT_FOUND");
    }

    @Test
    void aDisabledUserIsKeptOutAtOnce() {
        JsonNode disabled = json(act(bearer, user, "disable").expectStatus().isOk());
        assertThat(text(disabled, "status")).isEqualTo("DISABLED");
        assertThat(text(disabled, "disabled_reason")).isEqualTo("because");

        problem(caller.logIn(email, PASSWORD), 403, "ACCOUNT_DISABLED");
        problem(caller.logIn(email, "wrong password"), 401, "INVALID_CREDENTIALS");
        problem(caller.refresh(text(person, "refresh_token")), 401, "REFRESH_TOKEN_INVALID");
        problem(caller.get("/api/v1/users/me", bearerOf(person)), 403, "ACCOUNT_DISABLED");

        JsonNode told = events.awaitPublished("UserDisabled", user).payload();
        assertThat(text(told, "actor_id")).isEqualTo(admin.toString());
        assertThat(text(told, "reason")).isEqualTo("because");
    }

    @Test
    void anEnabledUserIsLetInAgain() {
        act(bearer, user, "disable").expectStatus().isOk();
        act(bearer, user, "enable").expectStatus().isOk();
        caller.logIn(email, PASSWORD).expectStatus().isOk();
        assertThat(text(events.awaitPublished("UserEnabled", user).payload(), "actor_id"))
                .isEqualTo(admin.toString());
    }

    @Test
    void whatIsDoneAlreadyIsNoNews() {
        JsonNode first = json(act(bearer, user, "disable").expectStatus().isOk());
        JsonNode second = json(act(bearer, user, "disable").expectStatus().isOk());
        assertThat(second.path("version")).isEqualTo(first.path("version"));
        act(bearer, user, "enable").expectStatus().isOk();
        events.awaitPublished("UserEnabled", user);
        assertThat(events.publishedOf("UserDisabled", user)).hasSize(1);
    }

    @Test
    void rolesAreGivenAndTaken() {
        roles(bearer, user, "\"user\", \"ADMIN\"").expectStatus().isOk();
        JsonNode told = events.awaitPublished("UserRolesChanged", user).payload();
        assertThat(told.path("roles").valueStream().map(JsonNode::asString))
                .containsExactly("admin", "user");
        assertThat(text(told, "actor_id")).isEqualTo(admin.toString());

        String colleague = bearerOf(json(caller.logIn(email, PASSWORD)));
        caller.get(USERS + "/" + admin, colleague).expectStatus().isOk();
        roles(bearer, user, "\"user\"").expectStatus().isOk();
        problem(caller.get(USERS, colleague), 403, "NOT_AN_ADMIN");
        problem(act(colleague, admin, "disable"), 403, "NOT_AN_ADMIN");
    }

    @Test
    void anAdminWhoseAccountIsGoneIsToldSo() {
        roles(bearer, user, "\"user\", \"admin\"").expectStatus().isOk();
        String colleague = bearerOf(json(caller.logIn(email, PASSWORD)));
        database.sql("DELETE FROM users WHERE id = :id").bind("id", user).then().block();
        problem(caller.get(USERS + "/" + admin, colleague), 401, "ACCOUNT_GONE");
        problem(caller.get(USERS, colleague), 401, "ACCOUNT_GONE");
    }

    @Test
    void theLastAdminStays() {
        problem(act(bearer, admin, "disable"), 409, "LAST_ADMIN");
        problem(roles(bearer, admin, "\"user\""), 409, "LAST_ADMIN");
        caller.get(USERS, bearer).expectStatus().isOk();
    }

    @Test
    void ofTwoAdminsWhoTakeTheRoleFromEachOtherOneStays() {
        roles(bearer, user, "\"user\", \"admin\"").expectStatus().isOk();
        String colleague = bearerOf(json(caller.logIn(email, PASSWORD)));
        List<Integer> statuses =
                AtOnce.callers(
                        2,
                        number ->
                                (number == 0
                                                ? roles(bearer, user, "\"user\"")
                                                : roles(colleague, admin, "\"user\""))
                                        .returnResult(Void.class)
                                        .getStatus()
                                        .value());
        assertThat(statuses).containsExactlyInAnyOrder(200, 403);
    }

    @Test
    void aStaleVersionIsRefused() {
        String body = "{\"roles\": [\"user\", \"admin\"], \"reason\": \"because\", \"version\": 7}";
        problem(caller.put(USERS + "/" + user + "/roles", bearer, body), 409, "STALE_VERSION");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reason\": \" \"}",
                "{\"reason\": null}",
                "{\"reason\": \"a\\u0000b\"}"
            })
    void anActionNeedsAReason(String body) {
        invalid(caller.post(USERS + "/" + user + "/disable", bearer, body), "reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"admin\"", "null"})
    void rolesHaveUserAmongThem(String roles) {
        problem(roles(bearer, user, roles), 400, "VALIDATION_FAILED");
    }

    private WebTestClient.ResponseSpec act(String authorization, UUID on, String action) {
        return caller.post(
                USERS + "/" + on + "/" + action, authorization, Map.of("reason", " because "));
    }

    private WebTestClient.ResponseSpec roles(String authorization, UUID of, String roles) {
        String body = "{\"roles\": [%s], \"reason\": \"because\"}".formatted(roles);
        return caller.put(USERS + "/" + of + "/roles", authorization, body);
    }

    private JsonNode listed(String query) {
        return json(caller.get(USERS + query, bearer).expectStatus().isOk());
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items").valueStream().map(item -> text(item, "id")).toList();
    }

    private static UUID idOf(JsonNode answer) {
        return UUID.fromString(text(answer.path("user"), "id"));
    }

    private static String bearerOf(JsonNode answer) {
        return "Bearer " + text(answer, "token");
    }
}
