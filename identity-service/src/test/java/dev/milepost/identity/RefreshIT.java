package dev.milepost.identity;

import static dev.milepost.identity.Caller.anEmail;
import static dev.milepost.identity.Caller.text;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.Accounts;
import dev.milepost.identity.session.SessionStarter;
import dev.milepost.identity.session.Sessions;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

@IdentityTest
@DisplayName("ID-3: a refresh token is good once, and a lost answer can be asked for again")
class RefreshIT {

    private static final Duration REPEATABLE = Duration.ofSeconds(10);
    private static final String CLIENT = "MilepostApp/1.0";

    @Autowired private Caller anybody;
    @Autowired private TestClock clock;
    @Autowired private Accounts accounts;
    @Autowired private SessionStarter starter;
    @Autowired private Sessions sessions;
    @Autowired private DatabaseClient database;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void theClientThatSpentATokenGetsTheSameSuccessorForTenSeconds() {
        Caller client = anybody.as(CLIENT);
        String first = text(client.signedUp(anEmail()), "refresh_token");
        String second = text(json(client.refresh(first).expectStatus().isOk()), "refresh_token");

        clock.advance(REPEATABLE.minusSeconds(1));
        JsonNode again = json(client.refresh(first).expectStatus().isOk());
        assertThat(text(again, "refresh_token")).isEqualTo(second);
        anybody.get("/api/v1/auth/me", "Bearer " + text(again, "token")).expectStatus().isOk();

        String third = text(json(client.refresh(second).expectStatus().isOk()), "refresh_token");
        assertThat(third).isNotIn(first, second);
    }

    @Test
    void afterThatASpentTokenEndsTheWholeFamily() {
        Caller client = anybody.as(CLIENT);
        String first = text(client.signedUp(anEmail()), "refresh_token");
        String second = text(json(client.refresh(first).expectStatus().isOk()), "refresh_token");

        clock.advance(REPEATABLE.plusMillis(1));
        problem(client.refresh(first), 401, "REFRESH_TOKEN_REUSED");
        problem(client.refresh(second), 401, "REFRESH_TOKEN_INVALID");
        problem(client.refresh(first), 401, "REFRESH_TOKEN_REUSED");
    }

    @Test
    void fromAnotherClientASpentTokenEndsTheWholeFamilyAtOnce() {
        Caller client = anybody.as(CLIENT);
        String first = text(client.signedUp(anEmail()), "refresh_token");
        String second = text(json(client.refresh(first).expectStatus().isOk()), "refresh_token");

        problem(anybody.as("curl/8.5.0").refresh(first), 401, "REFRESH_TOKEN_REUSED");
        problem(client.refresh(second), 401, "REFRESH_TOKEN_INVALID");
        problem(client.refresh(first), 401, "REFRESH_TOKEN_REUSED");
    }

    @Test
    void aSessionThatHasEndedIsNotGivenASuccessorAgain() {
        Caller client = anybody.as(CLIENT);
        String first = text(client.signedUp(anEmail()), "refresh_token");
        String second = text(json(client.refresh(first).expectStatus().isOk()), "refresh_token");

        client.logOut(second).expectStatus().isNoContent();
        problem(client.refresh(first), 401, "REFRESH_TOKEN_REUSED");
    }

    @Test
    void anIdempotencyKeyDoesNotKeepAFamilyAlive() {
        JsonNode signedUp = anybody.as(CLIENT).signedUp(anEmail());
        Caller client =
                anybody.as(CLIENT)
                        .with("Authorization", "Bearer " + text(signedUp, "token"))
                        .with("Idempotency-Key", UUID.randomUUID().toString());
        String first = text(signedUp, "refresh_token");
        String second = text(json(client.refresh(first).expectStatus().isOk()), "refresh_token");
        assertThat(count("idempotency_keys s", signedUp)).isZero();

        clock.advance(REPEATABLE.plusSeconds(1));
        problem(client.refresh(first), 401, "REFRESH_TOKEN_REUSED");
        problem(anybody.as(CLIENT).refresh(second), 401, "REFRESH_TOKEN_INVALID");
    }

    @Test
    void anotherSessionSurvivesTheEndOfAFamily() {
        Caller client = anybody.as(CLIENT);
        String email = anEmail();
        String first = text(client.signedUp(email), "refresh_token");
        String other = text(json(client.logIn(email, "correct horse")), "refresh_token");
        client.refresh(first).expectStatus().isOk();
        clock.advance(REPEATABLE.plusSeconds(1));
        problem(client.refresh(first), 401, "REFRESH_TOKEN_REUSED");
        client.refresh(other).expectStatus().isOk();
    }

    @Test
    void fiftyAtTheSameMomentGetOneSuccessor() {
        Caller client = anybody.as(CLIENT);
        JsonNode signedUp = client.signedUp(anEmail());
        String first = text(signedUp, "refresh_token");

        List<String> successors =
                AtOnce.callers(50, _ -> json(client.refresh(first).expectStatus().isOk())).stream()
                        .map(answer -> text(answer, "refresh_token"))
                        .toList();
        assertThat(successors).hasSize(50).doesNotContain(first);
        assertThat(successors.stream().distinct()).hasSize(1);
        assertThat(count("refresh_tokens t JOIN sessions s ON s.id = t.session_id", signedUp))
                .isEqualTo(2);
        client.refresh(successors.getFirst()).expectStatus().isOk();
    }

    @Test
    void ofFiftyWithATokenSpentLongAgoNobodyGetsAnything() {
        Caller client = anybody.as(CLIENT);
        String first = text(client.signedUp(anEmail()), "refresh_token");
        String second = text(json(client.refresh(first)), "refresh_token");
        clock.advance(REPEATABLE.plusSeconds(1));

        AtOnce.callers(50, _ -> problem(client.refresh(first), 401, "REFRESH_TOKEN_REUSED"));
        problem(client.refresh(second), 401, "REFRESH_TOKEN_INVALID");
    }

    @Test
    void aThousandReplaysRevokeAThousandFamilies() {
        Caller client = anybody.as(CLIENT);
        JsonNode signedUp = client.signedUp(anEmail());
        Account account = account(signedUp);
        List<String> tokens = IntStream.range(0, 1_000).mapToObj(_ -> begun(account)).toList();
        tokens.forEach(token -> client.refresh(token).expectStatus().isOk());
        assertThat(count("sessions s WHERE s.revoked_at IS NULL", signedUp)).isEqualTo(1_001);

        clock.advance(REPEATABLE.plusSeconds(1));
        tokens.forEach(token -> problem(client.refresh(token), 401, "REFRESH_TOKEN_REUSED"));

        long revoked = count("sessions s WHERE s.revoked_at IS NOT NULL", signedUp);
        System.out.printf(
                "ID-3: %d spent refresh tokens replayed, %d families revoked%n",
                tokens.size(), revoked);
        assertThat(revoked).isEqualTo(1_000);
        assertThat(count("sessions s WHERE s.revoked_at IS NULL", signedUp)).isEqualTo(1);
    }

    @Test
    void successorsAreForgottenOnceNobodyMayAskForThem() {
        Caller client = anybody.as(CLIENT);
        JsonNode signedUp = client.signedUp(anEmail());
        String first = text(signedUp, "refresh_token");
        client.refresh(first).expectStatus().isOk();
        String kept =
                "refresh_tokens t JOIN sessions s ON s.id = t.session_id WHERE t.successor IS NOT NULL";
        assertThat(count(kept, signedUp)).isEqualTo(1);

        sessions.forgetSuccessors(clock.instant()).block();
        assertThat(count(kept, signedUp)).isZero();
        problem(client.refresh(first), 401, "REFRESH_TOKEN_REUSED");
    }

    @Test
    void expiredSessionsAreDeletedWithTheirTokens() {
        clock.advance(Duration.ofDays(-8));
        JsonNode expired = anybody.signedUp(anEmail());
        clock.reset();
        JsonNode current = anybody.signedUp(anEmail());

        sessions.forgetExpired(clock.instant(), 1_000).block();
        assertThat(count("sessions s", expired)).isZero();
        assertThat(count("sessions s", current)).isEqualTo(1);
        problem(anybody.refresh(text(expired, "refresh_token")), 401, "REFRESH_TOKEN_INVALID");
    }

    private Account account(JsonNode signedUp) {
        UserId user = new UserId(UUID.fromString(text(signedUp.path("user"), "id")));
        return Objects.requireNonNull(accounts.withId(user).block());
    }

    private String begun(Account account) {
        return Objects.requireNonNull(starter.start(account, CLIENT).block())
                .refreshToken()
                .value();
    }

    /// How many rows there are of a user's sessions.
    private long count(String from, JsonNode signedUp) {
        String and = from.contains("WHERE") ? " AND" : " WHERE";
        return Objects.requireNonNull(
                database.sql("SELECT count(*) FROM " + from + and + " s.user_id = :user")
                        .bind("user", UUID.fromString(text(signedUp.path("user"), "id")))
                        .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                        .one()
                        .block());
    }
}
