package dev.milepost.identity;

import static dev.milepost.identity.Caller.anEmail;
import static dev.milepost.identity.Caller.text;
import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.test.Events;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@IdentityTest
@DisplayName("ID-5: addresses are verified and changed")
class EmailsIT {

    private static final String CHANGE = "/api/v1/users/me/email";
    private static final String AGAIN = CHANGE + "/verification";
    private static final String CONFIRM = "/api/v1/auth/email/confirm";
    private static final String VERIFY = "Confirm your e-mail address";
    private static final String MOVE = "Confirm your new e-mail address";
    private static final String PASSWORD = "correct horse";

    private final String email = anEmail();
    private final String another = anEmail();

    @Autowired private Caller caller;
    @Autowired private Mailbox mailbox;
    @Autowired private Events events;
    @Autowired private DatabaseClient database;

    private String bearer = "";
    private UUID user = new UUID(0, 0);

    @BeforeEach
    void aPersonSignsUp() {
        JsonNode answer = caller.signedUp(email);
        bearer = "Bearer " + text(answer, "token");
        user = UUID.fromString(text(answer.path("user"), "id"));
    }

    @Test
    void theLinkOfTheSignUpVerifiesTheAddressOnce() {
        assertThat(profile().path("email_verified").asBoolean()).isFalse();
        String token = mailbox.awaitToken(email, VERIFY);
        confirm(token).expectStatus().isNoContent();
        assertThat(profile().path("email_verified").asBoolean()).isTrue();
        assertThat(
                        events.awaitPublished("UserUpdated", user)
                                .payload()
                                .path("email_verified")
                                .asBoolean())
                .isTrue();
        problem(confirm(token), 400, "LINK_INVALID");
        problem(caller.post(AGAIN, bearer, Map.of()), 409, "EMAIL_ALREADY_VERIFIED");
    }

    @Test
    void noSecretOfALinkIsInTheDatabase() {
        String token = mailbox.awaitToken(email, VERIFY);
        Long found =
                database.sql(
                                "SELECT count(*) FROM mail_proofs p WHERE position(:token in CAST(p AS text)) > 0")
                        .bind("token", token)
                        .map(row -> row.get(0, Long.class))
                        .one()
                        .block();
        assertThat(found).isZero();
    }

    @Test
    void theLinkCanBeAskedForAgainThreeTimesAnHour() {
        for (int times = 0; times < 3; times++) {
            caller.post(AGAIN, bearer, Map.of()).expectStatus().isAccepted();
        }
        WebTestClient.ResponseSpec refused = caller.post(AGAIN, bearer, Map.of());
        refused.expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "3600");
        problem(refused, 429, "TOO_MANY_MAILS");
        assertThat(mailbox.awaitAll(email, VERIFY, 4)).hasSize(4);
    }

    @Test
    void anAddressChangesWhenTheNewOneIsProved() {
        change(another, PASSWORD).expectStatus().isAccepted();
        assertThat(mailbox.await(email, "Your e-mail address is to be changed")).contains(another);
        assertThat(text(profile(), "email")).isEqualTo(email);

        confirm(mailbox.awaitToken(another, MOVE)).expectStatus().isNoContent();
        assertThat(text(profile(), "email")).isEqualTo(another);
        assertThat(profile().path("email_verified").asBoolean()).isTrue();
        assertThat(text(events.awaitPublished("UserUpdated", user).payload(), "email"))
                .isEqualTo(another);
        mailbox.await(email, "Your e-mail address has changed");
        mailbox.await(another, "Your e-mail address has changed");
        caller.logIn(another, PASSWORD).expectStatus().isOk();
        problem(caller.logIn(email, PASSWORD), 401, "INVALID_CREDENTIALS");
    }

    @Test
    void linksOfTheFormerAddressAreWorthlessAfterAChange() {
        String former = mailbox.awaitToken(email, VERIFY);
        change(another, PASSWORD).expectStatus().isAccepted();
        confirm(mailbox.awaitToken(another, MOVE)).expectStatus().isNoContent();
        problem(confirm(former), 400, "LINK_INVALID");
    }

    @Test
    void onlyWhoKnowsThePasswordAsksForAnotherAddress() {
        problem(change(another, "wrong password"), 403, "WRONG_PASSWORD");
        assertThat(mailbox.texts(another, MOVE)).isEmpty();
    }

    @Test
    void anAddressThatIsTakenIsRefusedAlsoWhenItIsTakenLater() {
        change(another, PASSWORD).expectStatus().isAccepted();
        String token = mailbox.awaitToken(another, MOVE);
        caller.signedUp(another);
        problem(confirm(token), 409, "EMAIL_ALREADY_REGISTERED");
        problem(change(another, PASSWORD), 409, "EMAIL_ALREADY_REGISTERED");
        assertThat(text(profile(), "email")).isEqualTo(email);
    }

    @Test
    void aWrongAddressIsNamed() {
        invalid(change("no address", PASSWORD), "email");
        invalid(change(email, PASSWORD), "email");
    }

    private WebTestClient.ResponseSpec change(String address, String password) {
        return caller.put(CHANGE, bearer, Map.of("email", address, "password", password));
    }

    private WebTestClient.ResponseSpec confirm(String token) {
        return caller.post(CONFIRM, Map.of("token", token));
    }

    private JsonNode profile() {
        return json(caller.get("/api/v1/users/me", bearer).expectStatus().isOk());
    }
}
