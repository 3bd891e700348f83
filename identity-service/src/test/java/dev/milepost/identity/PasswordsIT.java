package dev.milepost.identity;

import static dev.milepost.identity.Caller.anEmail;
import static dev.milepost.identity.Caller.signUpBody;
import static dev.milepost.identity.Caller.text;
import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

@IdentityTest
@DisplayName("ID-5, ID-8: passwords are changed and reset")
class PasswordsIT {

    private static final String CHANGE = "/api/v1/users/me/password";
    private static final String RESET = "/api/v1/auth/password/reset";
    private static final String CONFIRM = RESET + "/confirm";
    private static final String LINK = "Choose a new password";
    private static final String PASSWORD = "correct horse";
    private static final String ANOTHER = "battery staple";

    private final String email = anEmail();

    @Autowired private Caller caller;
    @Autowired private ApiKeyCaller keys;
    @Autowired private Mailbox mailbox;
    @Autowired private TestClock clock;

    private JsonNode tokens = MissingNode.getInstance();
    private String bearer = "";

    @BeforeEach
    void aPersonSignsUp() {
        tokens = caller.signedUp(email);
        bearer = "Bearer " + text(tokens, "token");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Nested
    class Changed {

        @Test
        void theNewPasswordCountsAndThePersonIsTold() {
            change(PASSWORD, ANOTHER).expectStatus().isNoContent();
            problem(caller.logIn(email, PASSWORD), 401, "INVALID_CREDENTIALS");
            caller.logIn(email, ANOTHER).expectStatus().isOk();
            assertThat(mailbox.await(email, "Your password has changed")).contains("Hello Ada");
        }

        @Test
        void otherSessionsEndAndTheCallersGoesOn() {
            String other = text(json(caller.logIn(email, PASSWORD)), "refresh_token");
            change(PASSWORD, ANOTHER).expectStatus().isNoContent();
            problem(caller.refresh(other), 401, "REFRESH_TOKEN_INVALID");
            caller.refresh(text(tokens, "refresh_token")).expectStatus().isOk();
        }

        @Test
        void nothingChangesWithoutThePresentPassword() {
            problem(change(ANOTHER, "a third password"), 403, "WRONG_PASSWORD");
            caller.logIn(email, PASSWORD).expectStatus().isOk();
            problem(caller.put(CHANGE, null, Map.of()), 401, "UNAUTHENTICATED");
        }

        @ParameterizedTest
        @ValueSource(strings = {"short", "password123", "QWERTYUIOP", "milepost1", "aaaaaaaaaaaa"})
        void whatIsTriedFirstIsRefused(String wanted) {
            invalid(change(PASSWORD, wanted), "new_password");
        }

        @Test
        void onesOwnAddressIsNoPassword() {
            invalid(change(PASSWORD, email), "new_password");
            Map<String, Object> body = signUpBody(anEmail());
            body.put("password", body.get("email"));
            invalid(caller.post("/api/v1/auth/signup", body), "password");
        }

        @Test
        void howAKeyboardComposesACharacterMakesNoDifference() {
            change(PASSWORD, "caf\u00e9 au lait").expectStatus().isNoContent();
            caller.logIn(email, "cafe\u0301 au lait").expectStatus().isOk();
        }
    }

    @Nested
    class Reset {

        @Test
        void aLinkGivesANewPasswordAndEndsAllSessions() {
            String token = linked();
            confirm(token, ANOTHER).expectStatus().isNoContent();
            caller.logIn(email, ANOTHER).expectStatus().isOk();
            problem(caller.logIn(email, PASSWORD), 401, "INVALID_CREDENTIALS");
            problem(caller.refresh(text(tokens, "refresh_token")), 401, "REFRESH_TOKEN_INVALID");
            JsonNode profile = json(caller.get("/api/v1/users/me", bearer));
            assertThat(profile.path("email_verified").asBoolean()).isTrue();
        }

        @Test
        void keysThatAStrangerMayHaveMadeAreGoneAndOnesOwnStay() {
            JsonNode strangers = keys.created(bearer, "tasks:read");
            confirm(linked(), ANOTHER).expectStatus().isNoContent();
            exchange(strangers).expectStatus().isBadRequest();

            JsonNode own = keys.created(bearer, "tasks:read");
            ask(email).expectStatus().isAccepted();
            mailbox.awaitAll(email, LINK, 2);
            confirm(mailbox.awaitToken(email, LINK), "a third password")
                    .expectStatus()
                    .isNoContent();
            exchange(own).expectStatus().isOk();
        }

        @Test
        void aLinkIsGoodOnce() {
            String token = linked();
            List<Integer> statuses =
                    AtOnce.callers(
                            4,
                            _ ->
                                    confirm(token, ANOTHER)
                                            .returnResult(Void.class)
                                            .getStatus()
                                            .value());
            assertThat(statuses).containsOnlyOnce(204);
            problem(confirm(token, ANOTHER), 400, "LINK_INVALID");
        }

        @Test
        void aLinkIsGoodForHalfAnHour() {
            String token = linked();
            clock.advance(Duration.ofMinutes(31));
            problem(confirm(token, ANOTHER), 400, "LINK_INVALID");
            problem(confirm("unknown", ANOTHER), 400, "LINK_INVALID");
        }

        @Test
        void aLinkForAnAddressIsNoneForAPassword() {
            String token = mailbox.awaitToken(email, "Confirm your e-mail address");
            problem(confirm(token, ANOTHER), 400, "LINK_INVALID");
        }

        @Test
        void whatIsTriedFirstIsRefusedAndTheLinkStaysGood() {
            String token = linked();
            invalid(confirm(token, "password123"), "password");
            confirm(token, ANOTHER).expectStatus().isNoContent();
        }

        @Test
        void anUnknownAddressGetsTheSameAnswerAndNoMail() {
            String unknown = anEmail();
            ask(unknown).expectStatus().isAccepted().expectBody().isEmpty();
            linked();
            assertThat(mailbox.texts(unknown, LINK)).isEmpty();
        }

        @Test
        void anAddressGetsThreeLinksAnHourHoweverManyAskAtOnce() {
            ask(anEmail()).expectStatus().isAccepted(); // the first of its kind loads what reads it
            List<Integer> statuses =
                    AtOnce.callers(8, _ -> ask(email).returnResult(Void.class).getStatus().value());
            assertThat(statuses).containsOnly(202);
            mailbox.awaitAll(email, LINK, 3);

            clock.advance(Duration.ofMinutes(61));
            ask(email).expectStatus().isAccepted();
            assertThat(mailbox.awaitAll(email, LINK, 4)).hasSize(4);
        }

        @Test
        void aMailServerThatIsAwayDelaysTheMailAndNothingElse() {
            mailbox.closedWhile(() -> ask(email).expectStatus().isAccepted());
            assertThat(mailbox.awaitToken(email, LINK)).isNotEmpty();
        }

        private WebTestClient.ResponseSpec exchange(JsonNode key) {
            return keys.exchange(ApiKeyCaller.GATEWAY, text(key, "key"));
        }

        private String linked() {
            ask(email).expectStatus().isAccepted();
            return mailbox.awaitToken(email, LINK);
        }
    }

    private WebTestClient.ResponseSpec change(String present, String wanted) {
        return caller.put(
                CHANGE, bearer, Map.of("current_password", present, "new_password", wanted));
    }

    private WebTestClient.ResponseSpec ask(String address) {
        return caller.post(RESET, Map.of("email", address));
    }

    private WebTestClient.ResponseSpec confirm(String token, String password) {
        return caller.post(CONFIRM, Map.of("token", token, "password", password));
    }
}
