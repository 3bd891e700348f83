package dev.milepost.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.deploy.local.Service;
import dev.milepost.deploy.local.Suite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@EndToEnd
@DisplayName("Taking everything along, and leaving nothing")
class EraseIT {

    private static final String ME = "/api/v1/users/me";
    private static final String PASSWORD = "{\"password\": \"%s\"}".formatted(Person.PASSWORD);

    /// What says that somebody was there and is gone.
    private static final List<String> LEFT =
            List.of(
                    "identity-service.erased_users",
                    "identity-service.erasures",
                    "goal-service.erased_users",
                    "task-service.erased_users",
                    "planner-service.erased_users",
                    "credit-service.erased_users");

    private final Suite suite;

    EraseIT(Suite suite) {
        this.suite = suite;
    }

    @Test
    @DisplayName("ID-9: the export has all of it, and then no service has anything of it")
    void everythingIsExportedAndErased() throws SQLException {
        Journey journey = Journey.planned(suite);
        Person ada = journey.person();
        journey.skip(journey.firstOpen(1).getFirst());
        ada.post("/api/v1/tasks", "{\"title\": \"Water the plants\"}").expect(201);
        ada.get("/api/v1/credits/balance").expect(200);
        String user = ada.get(ME).expect(200).get("id").asString();

        assertHasEverything(ada.get(ME + "/export").expect(200), ada);

        ada.delete(ME, "{\"password\": \"another\"}").expectProblem(403, "WRONG_PASSWORD");
        String erasure = ada.delete(ME, PASSWORD).expect(202).get("id").asString();
        ada.get(ME).expectProblem(401, "ACCOUNT_GONE");

        Person admin = admin();
        JsonNode complete =
                await().atMost(Journey.PATIENCE)
                        .until(
                                () -> admin.get("/api/v1/admin/erasures/" + erasure).expect(200),
                                seen -> seen.path("completed_at").isString());
        assertThat(complete.get("confirmations")).hasSize(5);
        await().atMost(Journey.PATIENCE)
                .untilAsserted(() ->
                        assertThat(Traces.of(suite, user))
                                .containsExactlyInAnyOrderElementsOf(LEFT));
        assertThat(Traces.of(suite, ada.email())).isEmpty();
    }

    private static void assertHasEverything(JsonNode export, Person ada) {
        assertThat(export.at("/account/users/0/email").asString()).isEqualTo(ada.email());
        assertThat(export.at("/goals/goals/0/name").asString()).isEqualTo("Learn Python");
        assertThat(export.at("/goals/roadmap_items")).hasSizeGreaterThan(50);
        assertThat(export.at("/tasks/tasks")).hasSizeGreaterThan(50);
        assertThat(export.at("/tasks/tasks").toString()).contains("Water the plants");
        assertThat(export.at("/tasks/task_history")).isNotEmpty();
        assertThat(export.at("/plans/plan_runs")).isNotEmpty();
        assertThat(export.at("/credits/ledger_entries")).isNotEmpty();
        assertThat(export.toString()).doesNotContain("password_hash", "token_hash");
    }

    private Person admin() throws SQLException {
        Person admin = Person.signedUp(suite.url(Service.GATEWAY));
        try (Connection connection = DriverManager.getConnection(suite.jdbcUrl(Service.IDENTITY));
                PreparedStatement update =
                        connection.prepareStatement(
                                "UPDATE users SET roles = '{admin,user}' WHERE email = ?")) {
            update.setString(1, admin.email());
            update.executeUpdate();
        }
        admin.keepTokens(
                admin.post(
                                "/api/v1/auth/login",
                                "{\"email\": \"%s\", \"password\": \"%s\"}"
                                        .formatted(admin.email(), Person.PASSWORD))
                        .expect(200));
        return admin;
    }
}
