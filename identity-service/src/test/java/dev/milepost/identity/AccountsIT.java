package dev.milepost.identity;

import static dev.milepost.identity.Caller.anEmail;
import static dev.milepost.identity.Caller.signUpBody;
import static dev.milepost.identity.Caller.text;
import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.test.TestTokens;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@IdentityTest
@DisplayName("ID-1, ID-2, ID-8: accounts")
class AccountsIT {

    @Autowired private Caller caller;
    @Autowired private Events events;

    @Test
    void signingUpAnswersWithTokensAndTheAccount() {
        String email = anEmail();
        JsonNode answer = caller.signedUp(email.toUpperCase(Locale.ROOT));

        assertThat(text(answer, "token")).isNotBlank();
        assertThat(text(answer, "refresh_token")).isNotBlank();
        assertThat(answer.path("expires_in").asInt()).isEqualTo(900);
        assertThat(text(answer.path("user"), "email")).isEqualTo(email);
        assertThat(text(answer.path("user"), "timezone")).isEqualTo("Europe/London");
    }

    @Test
    void theAccessTokenOpensTheAccount() {
        JsonNode answer = caller.signedUp(anEmail());
        JsonNode me =
                json(
                        caller.get("/api/v1/auth/me", "Bearer " + text(answer, "token"))
                                .expectStatus()
                                .isOk());
        assertThat(text(me, "id")).isEqualTo(text(answer.path("user"), "id"));
        assertThat(me.has("password_hash")).isFalse();
    }

    @Test
    void signingUpIsPublished() {
        JsonNode user = caller.signedUp(anEmail()).path("user");
        PublishedEvent event =
                events.awaitPublished("UserRegistered", UUID.fromString(text(user, "id")));
        assertThat(text(event.payload(), "email")).isEqualTo(text(user, "email"));
        assertThat(text(event.payload(), "timezone")).isEqualTo("Europe/London");
        assertThat(event.key()).isEqualTo(text(user, "id"));
    }

    @Test
    void anAddressIsRegisteredOnceHoweverItIsSpelled() {
        String email = anEmail();
        caller.signedUp(email);
        problem(caller.signUp(" " + email.toUpperCase(Locale.ROOT)), 400, "VALIDATION_FAILED");
        problem(caller.signUp(email.toUpperCase(Locale.ROOT)), 409, "EMAIL_ALREADY_REGISTERED");
    }

    @Test
    void ofManySignUpsAtTheSameMomentOneSucceeds() {
        String email = anEmail();
        List<Integer> statuses = AtOnce.callers(8, _ -> status(email));
        assertThat(statuses).containsOnlyOnce(201).hasSize(8);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "email | null",
                "email | not-an-address",
                "email | ''",
                "password | null",
                "password | short",
                "name | null",
                "name | ' '",
                "timezone | Mars/Olympus",
                "timezone | +02:00",
            })
    void aWrongFieldIsNamed(String field, String value) {
        Map<String, Object> body = signUpBody(anEmail());
        body.put(field, value);
        invalid(caller.post("/api/v1/auth/signup", body), field);
    }

    @Test
    void overlongFieldsAreRefused() {
        Map<String, Object> body = signUpBody(anEmail());
        body.put("name", "x".repeat(10_000));
        invalid(caller.post("/api/v1/auth/signup", body), "name");
        body.put("name", "Ada");
        body.put("password", "x".repeat(129));
        invalid(caller.post("/api/v1/auth/signup", body), "password");
    }

    @Test
    void aNameHasNoControlCharacters() {
        Map<String, Object> body = signUpBody(anEmail());
        for (String name : List.of("Ada\u0000", "Ada\nBcc: all@example.org", "\u001b[2JAda")) {
            body.put("name", name);
            invalid(caller.post("/api/v1/auth/signup", body), "name");
        }
    }

    @Test
    void tokensThatAreNotOursAreRefused() {
        UserId user = new UserId(UUID.randomUUID());
        problem(caller.get("/api/v1/auth/me", null), 401, "UNAUTHENTICATED");
        problem(caller.get("/api/v1/auth/me", TestTokens.bearer(user)), 401, "INVALID_TOKEN");
        problem(caller.get("/api/v1/auth/me", TestTokens.forged(user)), 401, "INVALID_TOKEN");
    }

    private int status(String email) {
        return caller.signUp(email).returnResult(Void.class).getStatus().value();
    }
}
