package dev.milepost.identity;

import static dev.milepost.identity.Caller.anEmail;
import static dev.milepost.identity.Caller.text;
import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.test.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@IdentityTest
@DisplayName("ID-1, ID-3, ID-5, ID-8: sessions")
class SessionsIT {

    private final String email = anEmail();

    @Autowired private Caller caller;
    @Autowired private TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void loggingInAnswersWithTokens() {
        caller.signedUp(email);
        JsonNode answer = json(caller.logIn(email, "correct horse").expectStatus().isOk());
        caller.get("/api/v1/auth/me", "Bearer " + text(answer, "token")).expectStatus().isOk();
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() {
        caller.signedUp(email);
        problem(caller.logIn(email, "wrong password"), 401, "INVALID_CREDENTIALS");
        problem(caller.logIn(anEmail(), "wrong password"), 401, "INVALID_CREDENTIALS");
    }

    @Test
    void loggingInWithoutFieldsIsRefused() {
        invalid(caller.post("/api/v1/auth/login", Map.of("email", email)), "password");
        invalid(caller.post("/api/v1/auth/login", Map.of("password", "x")), "email");
        invalid(caller.post("/api/v1/auth/refresh", Map.of()), "refresh_token");
    }

    @Test
    void refreshingRotatesTheToken() {
        String first = text(caller.signedUp(email), "refresh_token");
        JsonNode second = json(caller.refresh(first).expectStatus().isOk());

        assertThat(text(second, "refresh_token")).isNotEqualTo(first);
        assertThat(text(second.path("user"), "email")).isEqualTo(email);
        caller.refresh(text(second, "refresh_token")).expectStatus().isOk();
    }

    @Test
    void reusingASpentTokenEndsTheWholeFamily() {
        String first = text(caller.signedUp(email), "refresh_token");
        String second = text(json(caller.refresh(first).expectStatus().isOk()), "refresh_token");

        problem(caller.refresh(first), 401, "REFRESH_TOKEN_REUSED");
        problem(caller.refresh(second), 401, "REFRESH_TOKEN_INVALID");
    }

    @Test
    void anotherSessionSurvivesTheEndOfAFamily() {
        String first = text(caller.signedUp(email), "refresh_token");
        String other = text(json(caller.logIn(email, "correct horse")), "refresh_token");
        caller.refresh(first).expectStatus().isOk();
        problem(caller.refresh(first), 401, "REFRESH_TOKEN_REUSED");
        caller.refresh(other).expectStatus().isOk();
    }

    @Test
    void ofManyWhoPresentTheSameTokenOneSucceeds() throws Exception {
        String token = text(caller.signedUp(email), "refresh_token");
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Integer> refresh =
                    () -> caller.refresh(token).returnResult(Void.class).getStatus().value();
            List<Future<Integer>> answers =
                    threads.invokeAll(Stream.generate(() -> refresh).limit(8).toList());
            List<Integer> statuses = answers.stream().map(Future::resultNow).toList();
            assertThat(statuses).containsOnlyOnce(200);
            assertThat(statuses.stream().filter(status -> status == 401)).hasSize(7);
        }
    }

    @Test
    void anUnknownOrExpiredTokenIsInvalid() {
        problem(caller.refresh("unknown"), 401, "REFRESH_TOKEN_INVALID");
        String token = text(caller.signedUp(email), "refresh_token");
        clock.advance(Duration.ofDays(8));
        problem(caller.refresh(token), 401, "REFRESH_TOKEN_INVALID");
    }

    @Test
    void anAccessTokenExpires() {
        clock.advance(Duration.ofHours(-1));
        JsonNode answer = caller.signedUp(email);
        problem(
                caller.get("/api/v1/auth/me", "Bearer " + text(answer, "token")),
                401,
                "TOKEN_EXPIRED");
    }

    @Test
    void loggingOutEndsTheSessionAndCanBeRepeated() {
        String token = text(caller.signedUp(email), "refresh_token");
        caller.logOut(token).expectStatus().isNoContent();
        caller.logOut(token).expectStatus().isNoContent();
        caller.logOut("unknown").expectStatus().isNoContent();
        problem(caller.refresh(token), 401, "REFRESH_TOKEN_INVALID");
    }

    @Test
    void sessionsAreListedAndEnded() {
        JsonNode answer = caller.signedUp(email);
        String bearer = "Bearer " + text(answer, "token");
        JsonNode items =
                json(caller.get("/api/v1/auth/sessions", bearer).expectStatus().isOk())
                        .path("items");
        assertThat(items).hasSize(1);
        String session = "/api/v1/auth/sessions/" + text(items.path(0), "id");

        String stranger = "Bearer " + text(caller.signedUp(anEmail()), "token");
        problem(caller.delete(session, stranger), 403, "SESSION_BELONGS_TO_ANOTHER_USER");
        caller.delete(session, bearer).expectStatus().isNoContent();
        problem(caller.delete(session, bearer), 404, "SESSION_NOT_FOUND");
        problem(
                caller.delete("/api/v1/auth/sessions/" + UUID.randomUUID(), bearer),
                404,
                "SESSION_NOT_FOUND");
        problem(caller.refresh(text(answer, "refresh_token")), 401, "REFRESH_TOKEN_INVALID");
    }

    @Test
    void allSessionsAreEndedAtOnceAndNobodyElses() {
        JsonNode one = caller.signedUp(email);
        JsonNode two = json(caller.logIn(email, "correct horse"));
        JsonNode stranger = caller.signedUp(anEmail());

        caller.delete("/api/v1/auth/sessions", "Bearer " + text(one, "token"))
                .expectStatus()
                .isNoContent();
        problem(caller.refresh(text(one, "refresh_token")), 401, "REFRESH_TOKEN_INVALID");
        problem(caller.refresh(text(two, "refresh_token")), 401, "REFRESH_TOKEN_INVALID");
        caller.refresh(text(stranger, "refresh_token")).expectStatus().isOk();
    }
}
