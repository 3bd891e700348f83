package dev.milepost.identity;

import static dev.milepost.identity.Caller.anEmail;
import static dev.milepost.identity.Caller.text;
import static dev.milepost.kit.test.Answers.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.Events;
import java.text.ParseException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@IdentityTest
@DisplayName("CRED-4: tokens name the tier")
class TiersIT {

    private final String email = anEmail();

    @Autowired private Caller caller;
    @Autowired private Events events;
    private UserId user = new UserId(new UUID(0, 0));
    private String refreshToken = "";

    @BeforeEach
    void somebodySignsUp() {
        JsonNode answer = caller.signedUp(email);
        user = new UserId(UUID.fromString(text(answer.path("user"), "id")));
        refreshToken = text(answer, "refresh_token");
    }

    @Test
    void theNextTokenNamesTheTierThatWasHeard() throws ParseException {
        hear("PRO", 1);
        JsonNode refreshed = json(caller.refresh(refreshToken).expectStatus().isOk());
        assertThat(tierIn(refreshed)).isEqualTo("pro");
        assertThat(tierAtLogIn()).isEqualTo("pro");
    }

    @Test
    void whatIsOlderThanWhatIsKnownChangesNothing() throws ParseException {
        assertThat(tierAtLogIn()).isEqualTo("free");
        hear("PRO", 3);
        hear("FREE", 2);
        assertThat(tierAtLogIn()).isEqualTo("pro");
        hear("FREE", 4);
        assertThat(tierAtLogIn()).isEqualTo("free");
    }

    private void hear(String tier, long version) {
        Object fact =
                Contracts.example(
                        "credit",
                        "SubscriptionChanged",
                        Map.of("user_id", user.value(), "tier", tier, "version", version));
        events.awaitHandled(
                events.publish("credit", "SubscriptionChanged", user, user.value(), fact));
    }

    private String tierAtLogIn() throws ParseException {
        return tierIn(json(caller.logIn(email, "correct horse").expectStatus().isOk()));
    }

    private static String tierIn(JsonNode answer) throws ParseException {
        return SignedJWT.parse(text(answer, "token")).getJWTClaimsSet().getStringClaim("tier");
    }
}
