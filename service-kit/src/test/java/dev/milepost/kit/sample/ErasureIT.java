package dev.milepost.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.ErasesUsers;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.TestClock;
import dev.milepost.kit.test.TestTokens;
import dev.milepost.kit.userdata.UserErasure;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@SampleTest
@DisplayName("ID-9: a service gives users what it has of them, and erases it for good")
class ErasureIT extends ErasesUsers {

    @Autowired private DatabaseClient database;
    @Autowired private Events events;
    @Autowired private TestClock clock;
    @Autowired private UserErasure erasure;
    @Autowired private WebTestClient http;

    @BeforeEach
    void tables() {
        database.sql("CREATE TABLE IF NOT EXISTS sample (goal_id uuid PRIMARY KEY, effects int)")
                .then()
                .block();
        database.sql(EffectsController.TABLE).then().block();
    }

    /// By a request: an access token is good for some minutes after its user is gone.
    @Override
    protected void fill(UserId user) {
        http.post()
                .uri("/effects")
                .header("Authorization", TestTokens.bearer(user))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\": \"one\"}")
                .exchange()
                .expectStatus()
                .isCreated();
    }

    @Override
    protected String confirmation() {
        return "TasksErased";
    }

    @Override
    protected UUID tellLate(UserId user) {
        UUID goal = UuidV7.next();
        return events.publish(
                "goal",
                "GoalDeleted",
                user,
                goal,
                Contracts.example("goal", "GoalDeleted", Map.of("goal_id", goal)));
    }

    @Test
    void aLateFactIsRememberedAndChangesNothing() {
        events.awaitHandled(deleted(UuidV7.next()));
        UUID goal = UuidV7.next();
        UUID late =
                events.publish(
                        "goal",
                        "GoalDeleted",
                        user(),
                        goal,
                        Contracts.example("goal", "GoalDeleted", Map.of("goal_id", goal)));
        events.awaitHandled(late);
        assertThat(count("SELECT count(*) AS n FROM sample WHERE goal_id = '" + goal + "'"))
                .isZero();
    }

    @Test
    void whoIsErasedIsKnown() {
        assertThat(erasure.isErased(user()).block()).isFalse();
        events.awaitHandled(deleted(UuidV7.next()));
        assertThat(erasure.isErased(user()).block()).isTrue();
    }

    @Test
    void whatIsWrittenLateStaysUntilNoTokenIsGoodAnyMore() {
        events.awaitHandled(deleted(UuidV7.next()));
        fill(user());
        clock.advance(Duration.ofMinutes(19));
        await().during(Duration.ofSeconds(1)).until(() -> effects() == 1);
        clock.advance(Duration.ofMinutes(2));
        await().until(() -> effects() == 0);
        assertThat(
                        count(
                                "SELECT count(*) AS n FROM erased_users WHERE look_again_at IS NOT NULL AND user_id = '"
                                        + user()
                                        + "'"))
                .isZero();
    }

    @Test
    void aLongListIsGivenInOnePiece() {
        IntStream.range(0, 350).forEach(_ -> insertEffect());
        assertThat(share(user()).get("effects")).hasSize(350);
    }

    private void insertEffect() {
        database.sql("INSERT INTO effects VALUES (gen_random_uuid(), :user_id, 'an \"effect\"')")
                .bind("user_id", user().value())
                .then()
                .block();
    }

    private long effects() {
        return count("SELECT count(*) AS n FROM effects WHERE user_id = '" + user() + "'");
    }

    private long count(String sql) {
        Long found = database.sql(sql).map(row -> row.get("n", Long.class)).one().block();
        return found == null ? -1 : found;
    }
}
