package dev.milepost.identity;

import static dev.milepost.identity.Caller.anEmail;
import static dev.milepost.identity.Caller.text;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.test.Events;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

@IdentityTest
@DisplayName("ID-6: the first admin is whom the configuration names, once the address is verified")
class FirstAdminIT {

    @Autowired private Caller caller;
    @Autowired private Mailbox mailbox;
    @Autowired private Events events;
    @Autowired private DatabaseClient database;

    @Test
    void theRoleComesWithTheProofOfTheAddress() {
        database.sql("UPDATE users SET roles = '{user}' WHERE 'admin' = ANY (roles)")
                .then()
                .block();
        JsonNode answer = caller.signedUp(ConfiguredAdmin.EMAIL);
        UUID user = UUID.fromString(text(answer.path("user"), "id"));
        problem(
                caller.get("/api/v1/admin/users", "Bearer " + text(answer, "token")),
                403,
                "INSUFFICIENT_SCOPE");

        String token = mailbox.awaitToken(ConfiguredAdmin.EMAIL, "Confirm your e-mail address");
        caller.post("/api/v1/auth/email/confirm", Map.of("token", token))
                .expectStatus()
                .isNoContent();
        JsonNode appointed = events.awaitPublished("UserRolesChanged", user).payload();
        assertThat(appointed.path("actor_id").isNull()).isTrue();
        assertThat(appointed.path("roles").valueStream().map(JsonNode::asString))
                .containsExactly("admin", "user");

        JsonNode again =
                json(caller.logIn(ConfiguredAdmin.EMAIL, "correct horse").expectStatus().isOk());
        caller.get("/api/v1/admin/users?email=" + anEmail(), "Bearer " + text(again, "token"))
                .expectStatus()
                .isOk();
    }
}
