package dev.milepost.identity;

import static dev.milepost.identity.Caller.anEmail;
import static dev.milepost.identity.Caller.text;
import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.test.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@IdentityTest
@DisplayName("ID-1, ID-3, ID-5, ID-8: sessions")
class SessionsIT {

    private static final String FIREFOX =
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

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
        invalid(caller.logIn("a\u0000" + email, "x"), "email");
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
        JsonNode items = sessions(bearer);
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
    void sessionsNameTheirDeviceTheirLastUseAndTheCallersOwn() {
        caller.signedUp(email);
        clock.advance(Duration.ofMinutes(-3));
        JsonNode answer = json(caller.as(FIREFOX).logIn(email, "correct horse"));
        clock.reset();
        JsonNode refreshed = json(caller.as(FIREFOX).refresh(text(answer, "refresh_token")));

        JsonNode items = sessions("Bearer " + text(refreshed, "token"));
        assertThat(items).hasSize(2);
        JsonNode current =
                items.valueStream()
                        .filter(item -> item.path("current").asBoolean())
                        .findFirst()
                        .orElseThrow();
        assertThat(text(current, "device")).isEqualTo("Firefox on Linux");
        assertThat(text(current, "user_agent")).isEqualTo(FIREFOX);
        assertThat(Instant.parse(text(current, "last_used_at")))
                .isAfter(Instant.parse(text(current, "created_at")).plusSeconds(170));
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

    @Test
    void allOthersAreEndedAndTheCallersOwnGoesOn() {
        JsonNode one = caller.signedUp(email);
        JsonNode two = json(caller.logIn(email, "correct horse"));
        String bearer = "Bearer " + text(two, "token");

        caller.delete("/api/v1/auth/sessions?keep_current=true", bearer)
                .expectStatus()
                .isNoContent();
        assertThat(sessions(bearer)).hasSize(1);
        problem(caller.refresh(text(one, "refresh_token")), 401, "REFRESH_TOKEN_INVALID");
        caller.refresh(text(two, "refresh_token")).expectStatus().isOk();
    }

    private JsonNode sessions(String bearer) {
        return json(caller.get("/api/v1/auth/sessions", bearer).expectStatus().isOk())
                .path("items");
    }
}
