package dev.milepost.identity;

import static dev.milepost.identity.Caller.anEmail;
import static dev.milepost.identity.Caller.text;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.TestClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IdentityTest
@DisplayName("ID-2: admins rotate the keys that sign tokens, and withdraw those that leaked")
class KeyRotationIT {

    private static final String ROTATE = "/api/v1/auth/keys/rotate";
    private static final String BEARER = "Bearer ";
    private static final Path COMMAND = Path.of("..", "deploy", "ops", "rotate-keys");

    @Autowired private Caller caller;
    @Autowired private Events events;
    @Autowired private DatabaseClient database;
    @Autowired private TestClock clock;
    @Autowired private JsonMapper mapper;
    @LocalServerPort private int port;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void anAdminRotatesTheKeyAndTokensOfBothAreGood() throws Exception {
        JsonNode before = caller.signedUp(anEmail());
        JsonNode key = json(caller.post(ROTATE, admin(), Map.of()).expectStatus().isCreated());
        assertThat(Instant.parse(text(key, "signs_from")))
                .isEqualTo(Instant.parse(text(key, "created_at")).plusSeconds(60));
        JWKSet keys = published();
        assertThat(keys.getKeyByKeyId(text(key, "kid"))).isNotNull();
        assertThat(keys.getKeyByKeyId(kid(before))).isNotNull();
        assertThat(kid(caller.signedUp(anEmail()))).isNotEqualTo(text(key, "kid"));

        clock.advance(Duration.ofSeconds(61));
        JsonNode after = caller.signedUp(anEmail());
        assertThat(kid(after)).isEqualTo(text(key, "kid"));
        caller.get("/api/v1/auth/me", bearer(before)).expectStatus().isOk();
        caller.get("/api/v1/auth/me", bearer(after)).expectStatus().isOk();
    }

    @Test
    void aKeyCanBeMadeToSignAtOnce() throws Exception {
        JsonNode key = json(caller.post(ROTATE + "?at_once=true", admin(), Map.of()));
        assertThat(text(key, "signs_from")).isEqualTo(text(key, "created_at"));
        JsonNode after = caller.signedUp(anEmail());
        assertThat(kid(after)).isEqualTo(text(key, "kid"));
        caller.get("/api/v1/auth/me", bearer(after)).expectStatus().isOk();
    }

    @Test
    void aKeyThatLeakedIsGoneAndItsTokensAreRefused() throws Exception {
        String admin = admin();
        JsonNode before = caller.signedUp(anEmail());
        JsonNode key =
                json(
                        caller.post(ROTATE + "?withdraw_old=true", admin, Map.of())
                                .expectStatus()
                                .isCreated());
        assertThat(key.path("withdrawn").valueStream().map(JsonNode::asString))
                .contains(kid(before));
        assertThat(published().getKeys())
                .singleElement()
                .satisfies(only -> assertThat(only.getKeyID()).isEqualTo(text(key, "kid")));
        problem(caller.get("/api/v1/auth/me", bearer(before)), 401, "INVALID_TOKEN");

        JsonNode refreshed =
                json(caller.refresh(text(before, "refresh_token")).expectStatus().isOk());
        assertThat(kid(refreshed)).isEqualTo(text(key, "kid"));
        caller.get("/api/v1/auth/me", bearer(refreshed)).expectStatus().isOk();
    }

    @Test
    void othersHearWhoRotatedTheKeysAndWhichAreGone() throws Exception {
        JsonNode first = json(caller.post(ROTATE, admin(), Map.of()));
        JsonNode told = events.awaitPublished("SigningKeysRotated", idOf(first)).payload();
        assertThat(text(told, "kid")).isEqualTo(text(first, "kid"));
        assertThat(text(told, "signs_from")).isEqualTo(text(first, "signs_from"));
        assertThat(told.path("withdrawn_kids")).isEmpty();

        String admin = admin();
        JsonNode second = json(caller.post(ROTATE + "?withdraw_old=true", admin, Map.of()));
        told = events.awaitPublished("SigningKeysRotated", idOf(second)).payload();
        assertThat(text(told, "user_id")).isEqualTo(userOf(admin).toString());
        assertThat(told.path("withdrawn_kids").valueStream().map(JsonNode::asString))
                .contains(text(first, "kid"));
        assertThat(told.toString()).doesNotContain("\"n\"", "\"d\"");
    }

    @Test
    void onlyAdminsRotateKeys() {
        String user = bearer(caller.signedUp(anEmail()));
        problem(caller.post(ROTATE, user, Map.of()), 403, "INSUFFICIENT_SCOPE");
    }

    @Test
    void whoIsAnAdminNoMoreRotatesNothing() throws Exception {
        String admin = admin();
        database.sql("UPDATE users SET roles = '{user}' WHERE id = :id")
                .bind("id", userOf(admin))
                .then()
                .block();
        JWKSet before = published();
        problem(caller.post(ROTATE, admin, Map.of()), 403, "NOT_AN_ADMIN");
        assertThat(published().toString()).isEqualTo(before.toString());
    }

    @Test
    void keysThatAnotherSecretEncryptedArePassedOver() throws Exception {
        String before = kid(caller.signedUp(anEmail()));
        database.sql(
                        """
                        UPDATE signing_keys
                           SET private_jwk = set_byte(private_jwk, 20, 255 - get_byte(private_jwk, 20))
                        """)
                .then()
                .block();
        clock.advance(Duration.ofSeconds(11));
        JsonNode after = caller.signedUp(anEmail());
        caller.get("/api/v1/auth/me", bearer(after)).expectStatus().isOk();
        assertThat(published().getKeyByKeyId(kid(after))).isNotNull();
        assertThat(published().getKeyByKeyId(before)).isNull();
    }

    @Test
    @DisplayName("deploy/ops/rotate-keys prints the new key")
    void theCommandOfOperatorsRotatesTheKeys() throws Exception {
        String token = admin().substring(BEARER.length());
        JsonNode announced = printed(command(token));
        assertThat(text(announced, "signs_from")).isGreaterThan(text(announced, "created_at"));
        JsonNode atOnce = printed(command(token, "--at-once"));
        assertThat(text(atOnce, "signs_from")).isEqualTo(text(atOnce, "created_at"));
        assertThat(atOnce.path("withdrawn")).isEmpty();

        JsonNode alone = printed(command(token, "--withdraw-old"));
        assertThat(alone.path("withdrawn").valueStream().map(JsonNode::asString))
                .contains(text(announced, "kid"), text(atOnce, "kid"));
        assertThat(published().getKeys())
                .extracting(JWK::getKeyID)
                .containsExactly(text(alone, "kid"));
    }

    @Test
    @DisplayName("deploy/ops/rotate-keys fails, and says why, when nothing was rotated")
    void theCommandOfOperatorsFailsWhenItIsRefused() throws Exception {
        String user = bearer(caller.signedUp(anEmail())).substring(BEARER.length());
        Ended refused = command(user);
        assertThat(refused.status()).isNotZero();
        assertThat(refused.output()).contains("INSUFFICIENT_SCOPE");
        assertThat(command("").status()).isNotZero();
        assertThat(command(user, "--at-last").status()).isEqualTo(2);
    }

    private String admin() {
        String email = anEmail();
        caller.signedUp(email);
        database.sql("UPDATE users SET roles = '{user,admin}' WHERE email = :email")
                .bind("email", email)
                .then()
                .block();
        return bearer(json(caller.logIn(email, "correct horse")));
    }

    private static String bearer(JsonNode signedIn) {
        return BEARER + text(signedIn, "token");
    }

    private JWKSet published() throws ParseException {
        return JWKSet.parse(json(caller.get("/.well-known/jwks.json", null)).toString());
    }

    private static UUID userOf(String bearer) throws ParseException {
        String token = bearer.substring(BEARER.length());
        return UUID.fromString(SignedJWT.parse(token).getJWTClaimsSet().getSubject());
    }

    private static UUID idOf(JsonNode key) {
        return UUID.fromString(text(key, "kid"));
    }

    private static String kid(JsonNode signedIn) throws ParseException {
        return SignedJWT.parse(text(signedIn, "token")).getHeader().getKeyID();
    }

    private JsonNode printed(Ended ended) {
        assertThat(ended.status()).as("%s", ended.output()).isZero();
        return mapper.readTree(ended.output());
    }

    private Ended command(String token, String... options) throws Exception {
        List<String> line =
                Stream.concat(Stream.of("bash", COMMAND.toString()), Stream.of(options)).toList();
        ProcessBuilder command = new ProcessBuilder(line).redirectErrorStream(true);
        command.environment().put("MILEPOST_URL", "http://127.0.0.1:" + port);
        command.environment().put("MILEPOST_ADMIN_TOKEN", token);
        Process process = command.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    /// What came of a command.
    private record Ended(int status, String output) {}
}
