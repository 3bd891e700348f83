package dev.milepost.kit.sample;

import static org.awaitility.Awaitility.await;

import dev.milepost.kit.account.Standing;
import dev.milepost.kit.account.Standings;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.TestClock;
import dev.milepost.kit.test.TestTokens;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@SampleTest
@DisplayName(
        "ID-6, ID-9: whose account is closed is refused by every service, whatever the token says")
class ClosedAccountsIT {

    @Autowired private DatabaseClient database;
    @Autowired private Events events;
    @Autowired private Standings standings;
    @Autowired private TestClock clock;
    @Autowired private WebTestClient http;

    private final UserId user = new UserId(UuidV7.next());

    @BeforeEach
    void table() {
        database.sql(EffectsController.TABLE).then().block();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void whoIsDisabledIsRefusedUntilEnabledAgain() {
        asked(user).expectStatus().isCreated();
        tell("UserDisabled");
        awaitRefused(403, "ACCOUNT_DISABLED");
        asked(new UserId(UuidV7.next())).expectStatus().isCreated();
        tell("UserEnabled");
        await().untilAsserted(() -> asked(user).expectStatus().isCreated());
    }

    @Test
    void whoIsErasedIsRefused() {
        tell("UserDeleted");
        awaitRefused(401, "ACCOUNT_GONE");
    }

    @Test
    void whoseTokensHaveAllExpiredIsRememberedNoLonger() {
        tell("UserDisabled");
        await().until(() -> standings.of(user).block() == Standing.DISABLED);
        clock.advance(Duration.ofMinutes(21));
        await().until(() -> standings.of(user).block() == Standing.OPEN);
    }

    @Test
    void anAnswerThatIsKeptIsNotRepeatedToWhoIsDisabled() {
        String key = UUID.randomUUID().toString();
        asked(user, key).expectStatus().isCreated();
        tell("UserDisabled");
        awaitRefused(403, "ACCOUNT_DISABLED");
        asked(user, key).expectStatus().isForbidden();
    }

    private void awaitRefused(int status, String code) {
        await().untilAsserted(() ->
                asked(user)
                        .expectStatus()
                        .isEqualTo(status)
                        .expectBody()
                        .jsonPath("$.code")
                        .isEqualTo(code));
    }

    private void tell(String fact) {
        events.publish(
                "identity",
                fact,
                user,
                user.value(),
                Contracts.example("identity", fact, Map.of("user_id", user.value())));
    }

    private ResponseSpec asked(UserId by) {
        return asked(by, UUID.randomUUID().toString());
    }

    private ResponseSpec asked(UserId by, String key) {
        return http.post()
                .uri("/effects")
                .header("Authorization", TestTokens.bearer(by))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\": \"one\"}")
                .exchange();
    }
}
