package dev.milepost.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import dev.milepost.kit.security.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds a service to refuse every forged token at its own port, and prints what it answered. A service extends it with a path.
@DisplayName("ID-2, EDGE-2: no forged token is taken")
public abstract class RefusesForgedTokens {

    private static final int LEAST = 30;
    private static final int FLOOD = 1_000;
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(30);

    @Autowired private WebTestClient http;
    @Autowired private JsonMapper json;

    /// An address that takes the token of any user.
    protected abstract String path();

    /// The key that signs the tokens that this service takes.
    protected RSAKey signingKey() {
        return TestTokens.signingKey();
    }

    /// Whose tokens are forged.
    protected UserId user() {
        return new UserId(UUID.randomUUID());
    }

    @Test
    void eachIsAnsweredWithAProblemThatHasACode() {
        List<ForgedToken> forged = tokens().all();
        List<Answer> answers = forged.stream().map(this::answer).toList();
        print(answers);
        assertThat(answers)
                .hasSizeGreaterThan(LEAST)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).as(answer.token()).isEqualTo(401);
                    assertThat(answer.code()).as(answer.token()).matches("[A-Z]+(_[A-Z]+)*");
                });
    }

    @Test
    void theTokenThatTheyAreMadeOfIsTaken() {
        assertThat(answer(new ForgedToken("none of them", tokens().genuine())).status())
                .isNotIn(401, 403);
    }

    @Test
    void aFloodOfUnknownKeysFetchesKeysOnceInHalfAMinute() {
        ForgedTokens tokens = tokens();
        answer(new ForgedToken("none of them", tokens.genuine()));
        int before = TestTokens.fetches();
        Instant start = Instant.now();
        for (int token = 0; token < FLOOD; token++) {
            assertThat(answer(tokens.ofAnUnknownKey()).code()).isEqualTo("INVALID_TOKEN");
        }
        Duration taken = Duration.between(start, Instant.now());
        int fetches = TestTokens.fetches() - before;
        System.out.printf(
                "ID-2: %d tokens of unknown keys at %s in %d s, %d fetches of keys%n",
                FLOOD, path(), taken.toSeconds(), fetches);
        assertThat(fetches).isLessThanOrEqualTo(1 + (int) taken.dividedBy(BETWEEN_FETCHES));
    }

    private ForgedTokens tokens() {
        return new ForgedTokens(signingKey(), TestTokens.claimsOf(user()).toJSONObject());
    }

    private Answer answer(ForgedToken token) {
        EntityExchangeResult<byte[]> result =
                http.get()
                        .uri(path())
                        .header(HttpHeaders.AUTHORIZATION, token.authorization())
                        .exchange()
                        .expectBody()
                        .returnResult();
        boolean problem =
                MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(
                        result.getResponseHeaders().getContentType());
        return new Answer(
                token.name(),
                result.getStatus().value(),
                problem ? code(Objects.requireNonNull(result.getResponseBodyContent())) : "");
    }

    private String code(byte[] body) {
        JsonNode problem = json.readTree(body);
        return problem.path("code").asString();
    }

    private void print(List<Answer> answers) {
        List<String> lines = new ArrayList<>();
        lines.add("| %-48s | status | code |".formatted("forged token at " + path()));
        lines.add("|%s|---|---|".formatted("-".repeat(50)));
        answers.forEach(answer ->
                lines.add(
                        "| %-48s | %d | %s |"
                                .formatted(answer.token(), answer.status(), answer.code())));
        long refused = answers.stream().filter(answer -> answer.status() == 401).count();
        lines.add("%d of %d refused with 401".formatted(refused, answers.size()));
        System.out.println(String.join(System.lineSeparator(), lines));
    }

    private record Answer(String token, int status, String code) {}
}
