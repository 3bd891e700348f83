package dev.milepost.identity;

import static dev.milepost.identity.Caller.anEmail;
import static dev.milepost.identity.Caller.text;
import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.identity.MockGoogle.Person;
import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.Events;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@IdentityTest
@DisplayName("ID-4: signing in with Google")
class GoogleIT {

    private static final MockGoogle GOOGLE = new MockGoogle();
    private static final String OTHER_SPELLING = "google.example.org";
    private static final String VERIFIER = "v".repeat(64);

    private final String email = anEmail();
    private final Person person = GOOGLE.person(email);
    private final String nonce = UUID.randomUUID().toString();

    @Autowired private Caller caller;
    @Autowired private ApiKeyCaller keys;
    @Autowired private Events events;
    @Autowired private DatabaseClient database;

    @DynamicPropertySource
    static void google(DynamicPropertyRegistry properties) {
        String google = "milepost.identity.google.";
        properties.add(google + "client-id", () -> MockGoogle.CLIENT);
        properties.add(google + "client-secret", () -> "secret");
        properties.add(google + "authorized-parties", () -> MockGoogle.APP);
        properties.add(google + "issuers", () -> GOOGLE.issuer() + "," + OTHER_SPELLING);
        properties.add(google + "keys-url", GOOGLE::keysUrl);
        properties.add(google + "token-url", GOOGLE::tokenUrl);
        properties.add(google + "redirect-uris", () -> MockGoogle.REDIRECT);
    }

    @AfterAll
    static void stop() {
        GOOGLE.stop();
    }

    @Test
    void anIdTokenMakesAnAccountWithoutAPassword() {
        JsonNode answer = json(signIn(GOOGLE.idToken(person, nonce)).expectStatus().isOk());
        assertThat(text(answer.path("user"), "email")).isEqualTo(email);
        assertThat(text(answer.path("user"), "name")).isEqualTo("Ada Lovelace");
        assertThat(text(answer.path("user"), "timezone")).isEqualTo("Europe/London");
        caller.get("/api/v1/auth/me", "Bearer " + text(answer, "token")).expectStatus().isOk();
        caller.refresh(text(answer, "refresh_token")).expectStatus().isOk();

        UUID user = UUID.fromString(text(answer.path("user"), "id"));
        assertThat(text(events.awaitPublished("UserRegistered", user).payload(), "email"))
                .isEqualTo(email);
        problem(caller.logIn(email, "correct horse"), 401, "INVALID_CREDENTIALS");
    }

    @Test
    void thePersonIsKnownByTheSubjectWhateverBecomesOfTheAddress() {
        JsonNode first = json(signIn(GOOGLE.idToken(person, nonce)));
        Person moved = new Person(person.subject(), anEmail(), false);
        JsonNode second = json(signIn(GOOGLE.idToken(moved, nonce)).expectStatus().isOk());
        assertThat(second.path("user").path("id")).isEqualTo(first.path("user").path("id"));
        assertThat(text(second.path("user"), "email")).isEqualTo(email);
    }

    @Test
    void aCodeIsExchangedWithPkce() {
        String code = GOOGLE.code(person, VERIFIER, nonce);
        JsonNode answer = json(signIn(code(code)).expectStatus().isOk());
        assertThat(text(answer.path("user"), "email")).isEqualTo(email);
        problem(signIn(code(code)), 401, "GOOGLE_PROOF_INVALID");
    }

    @Test
    void aCodeIsNoGoodWithAnotherVerifierOrNonce() {
        Map<String, Object> otherVerifier = code(GOOGLE.code(person, VERIFIER, nonce));
        otherVerifier.put("code_verifier", "w".repeat(64));
        problem(signIn(otherVerifier), 401, "GOOGLE_PROOF_INVALID");

        Map<String, Object> otherNonce = code(GOOGLE.code(person, VERIFIER, nonce));
        otherNonce.put("nonce", "another");
        problem(signIn(otherNonce), 401, "GOOGLE_PROOF_INVALID");
        problem(signIn(code("made-up")), 401, "GOOGLE_PROOF_INVALID");
    }

    @Test
    void whatACodeNeedsIsNamed() {
        for (String field : List.of("code_verifier", "redirect_uri", "nonce")) {
            Map<String, Object> body = code("code");
            body.remove(field);
            invalid(signIn(body), field);
        }
        Map<String, Object> elsewhere = code("code");
        elsewhere.put("redirect_uri", MockGoogle.REDIRECT + "/../elsewhere");
        invalid(signIn(elsewhere), "redirect_uri");
        Map<String, Object> shortVerifier = code("code");
        shortVerifier.put("code_verifier", "short");
        invalid(signIn(shortVerifier), "code_verifier");
        invalid(signIn(Map.of("nonce", nonce)), "id_token");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badClaims")
    void anIdTokenThatIsNotForThisIsRefused(
            String name, Consumer<Map<String, @Nullable Object>> change) {
        String token =
                GOOGLE.idToken(
                        person,
                        claims -> {
                            claims.put("nonce", nonce);
                            change.accept(claims);
                        });
        problem(signIn(token), 401, "GOOGLE_PROOF_INVALID");
        assertThat(accounts(email)).as(name).isZero();
    }

    static Stream<Arguments> badClaims() {
        return Stream.of(
                bad("another issuer", claims -> claims.put("iss", "https://evil.example.org")),
                bad("another audience", claims -> claims.put("aud", "another-client")),
                bad(
                        "several audiences",
                        claims -> claims.put("aud", List.of(MockGoogle.CLIENT, "another-client"))),
                bad("no audience", claims -> claims.remove("aud")),
                bad("another party", claims -> claims.put("azp", "another-client")),
                bad("another nonce", claims -> claims.put("nonce", "another")),
                bad("no nonce", claims -> claims.remove("nonce")),
                bad("no e-mail address", claims -> claims.remove("email")),
                bad("no subject", claims -> claims.remove("sub")));
    }

    @Test
    void aNameIsOneLineWhateverGoogleSays() {
        String token =
                GOOGLE.idToken(
                        person,
                        claims -> {
                            claims.put("nonce", nonce);
                            claims.put("name", "\tAda\u0000\nLovelace\n");
                        });
        JsonNode answer = json(signIn(token).expectStatus().isOk());
        assertThat(text(answer.path("user"), "name")).isEqualTo("Ada Lovelace");
    }

    @Test
    void bothSpellingsOfTheIssuerAndAppsThatMayAreTaken() {
        signIn(
                        GOOGLE.idToken(
                                person,
                                claims -> {
                                    claims.put("nonce", nonce);
                                    claims.put("iss", OTHER_SPELLING);
                                    claims.put("azp", MockGoogle.APP);
                                }))
                .expectStatus()
                .isOk();
    }

    @Test
    void anExpiredOrForgedIdTokenIsRefused() {
        String expired =
                GOOGLE.idToken(
                        person, claims -> claims.put("nonce", nonce), Duration.ofMinutes(-5));
        problem(signIn(expired), 401, "GOOGLE_PROOF_INVALID");
        MockGoogle forger = new MockGoogle();
        try {
            problem(signIn(forger.idToken(person, nonce)), 401, "GOOGLE_PROOF_INVALID");
        } finally {
            forger.stop();
        }
        problem(signIn("no token"), 401, "GOOGLE_PROOF_INVALID");
    }

    @Test
    void anAddressThatGoogleHasNotVerifiedMakesNothingAndLinksNothing() {
        Person unverified = new Person(person.subject(), email, false);
        problem(signIn(GOOGLE.idToken(unverified, nonce)), 403, "GOOGLE_EMAIL_UNVERIFIED");
        assertThat(accounts(email)).isZero();

        caller.signedUp(email);
        problem(signIn(GOOGLE.idToken(unverified, nonce)), 403, "GOOGLE_EMAIL_UNVERIFIED");
        caller.logIn(email, "correct horse").expectStatus().isOk();
    }

    @Test
    void anAccountWhoseAddressIsVerifiedIsLinkedAndKeepsItsPassword() {
        JsonNode account = caller.signedUp(email).path("user");
        database.sql("UPDATE users SET email_verified_at = now() WHERE email = :email")
                .bind("email", email)
                .then()
                .block();
        JsonNode answer = json(signIn(GOOGLE.idToken(person, nonce)).expectStatus().isOk());
        assertThat(answer.path("user").path("id")).isEqualTo(account.path("id"));
        caller.logIn(email, "correct horse").expectStatus().isOk();
    }

    @Test
    void whoeverSignedUpWithAnAddressAndNeverProvedItLosesItToItsOwner() {
        JsonNode squatter = caller.signedUp(email);
        JsonNode key = keys.created("Bearer " + text(squatter, "token"), "tasks:read");
        JsonNode owner = json(signIn(GOOGLE.idToken(person, nonce)).expectStatus().isOk());
        assertThat(owner.path("user").path("id")).isEqualTo(squatter.path("user").path("id"));

        problem(caller.logIn(email, "correct horse"), 401, "INVALID_CREDENTIALS");
        problem(caller.refresh(text(squatter, "refresh_token")), 401, "REFRESH_TOKEN_INVALID");
        keys.exchange(ApiKeyCaller.GATEWAY, text(key, "key")).expectStatus().isBadRequest();
        events.awaitPublished("ApiKeyRevoked", UUID.fromString(text(key, "id")));
        caller.refresh(text(owner, "refresh_token")).expectStatus().isOk();
    }

    @Test
    void anotherGoogleAccountWithTheSameAddressIsAnotherPerson() {
        signIn(GOOGLE.idToken(person, nonce)).expectStatus().isOk();
        Person successor = GOOGLE.person(email);
        problem(signIn(GOOGLE.idToken(successor, nonce)), 409, "GOOGLE_ACCOUNT_DIFFERS");
    }

    @Test
    void whoSignsInTwiceAtTheSameMomentHasOneAccount() {
        List<String> users =
                AtOnce.callers(10, _ -> json(signIn(GOOGLE.idToken(person, nonce)))).stream()
                        .map(answer -> text(answer.path("user"), "id"))
                        .distinct()
                        .toList();
        assertThat(users).hasSize(1).doesNotContain("");
        assertThat(accounts(email)).isEqualTo(1);
    }

    private ResponseSpec signIn(String idToken) {
        return signIn(Map.of("id_token", idToken, "nonce", nonce, "timezone", "Europe/London"));
    }

    private ResponseSpec signIn(Map<String, Object> body) {
        return caller.post("/api/v1/auth/google/callback", body);
    }

    private Map<String, Object> code(String code) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", code);
        body.put("code_verifier", VERIFIER);
        body.put("redirect_uri", MockGoogle.REDIRECT);
        body.put("nonce", nonce);
        return body;
    }

    private long accounts(String address) {
        Long found =
                database.sql("SELECT count(*) FROM users WHERE email = :email")
                        .bind("email", address)
                        .map(row -> row.get(0, Long.class))
                        .one()
                        .block();
        return found == null ? 0 : found;
    }

    private static Arguments bad(String name, Consumer<Map<String, @Nullable Object>> change) {
        return Arguments.of(name, change);
    }
}
