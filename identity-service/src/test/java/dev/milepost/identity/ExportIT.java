package dev.milepost.identity;

import static dev.milepost.identity.Caller.anEmail;
import static dev.milepost.identity.Caller.text;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.milepost.identity.Neighbours.Mood;
import dev.milepost.kit.test.TestClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IdentityTest
@DisplayName("ID-9: users get everything that there is of them")
class ExportIT {

    private static final String EXPORT = "/api/v1/users/me/export";
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    @Autowired private Caller caller;
    @Autowired private ApiKeyCaller keys;
    @Autowired private TestClock clock;
    @Autowired private DatabaseClient database;
    @Autowired private JsonMapper json;
    @LocalServerPort private int port;

    private final String email = anEmail();
    private String user = "";

    @BeforeEach
    void somebodyWithAKeySignsUp() {
        user = "Bearer " + text(caller.signedUp(email), "token");
        keys.created(user, "tasks:read");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void everyShareIsInOneObject() {
        JsonNode export =
                json(
                        export().expectStatus()
                                .isOk()
                                .expectHeader()
                                .contentType(MediaType.APPLICATION_JSON)
                                .expectHeader()
                                .valueEquals("Cache-Control", "no-store")
                                .expectHeader()
                                .valueMatches(
                                        "Content-Disposition",
                                        "attachment; filename=\"milepost-[0-9-]+\\.json\""));
        assertThat(export.propertyNames())
                .containsExactly(
                        "exported_at", "user_id", "account", "goals", "tasks", "plans", "credits");
        assertThat(export.at("/plans/things/0/of").asString()).isEqualTo("planner");
        JsonNode account = export.path("account");
        assertThat(text(account.path("users").get(0), "email")).isEqualTo(email);
        assertThat(account.path("api_keys")).hasSize(1);
        assertThat(account.path("sessions")).hasSize(1);
    }

    @Test
    void noSecretIsInIt() {
        String export = json(export().expectStatus().isOk()).toString();
        assertThat(export).doesNotContain("hash", "argon2");
    }

    @Test
    void anArchiveHasAFileForEachShare() throws IOException {
        Map<String, JsonNode> files =
                unpacked(
                        caller.with(HttpHeaders.ACCEPT, "application/zip")
                                .get(EXPORT, user)
                                .expectStatus()
                                .isOk()
                                .expectHeader()
                                .contentType(ZIP)
                                .expectBody()
                                .returnResult()
                                .getResponseBodyContent());
        assertThat(files.keySet())
                .containsExactly(
                        "about.json",
                        "account.json",
                        "goals.json",
                        "tasks.json",
                        "plans.json",
                        "credits.json");
        assertThat(text(file(files, "account.json").path("users").get(0), "email"))
                .isEqualTo(email);
        assertThat(file(files, "credits.json").at("/things/0/of").asString()).isEqualTo("credit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"goal", "task", "planner", "credit"})
    void withoutOneServiceThereIsNoneAndItDoesNotCount(String service) {
        Neighbours.are(service, user, Mood.AWAY);
        for (int times = 0; times < 6; times++) {
            problem(
                    export().expectHeader().valueEquals("Retry-After", "30"),
                    503,
                    "EXPORT_UNAVAILABLE");
        }
        Neighbours.are(service, user, Mood.WELL);
        export().expectStatus().isOk();
    }

    /// A client can tell: the answer has no end.
    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/zip"})
    void oneThatBreaksInTheMiddleEndsTheConnection(String type) {
        Neighbours.are("task", user, Mood.BREAKING);
        assertThatThrownBy(() -> download(type).join())
                .rootCause()
                .hasMessageContaining("prematurely");
    }

    @Test
    void thereIsOneAtATime() {
        Neighbours.are("goal", user, Mood.SLOW);
        CompletableFuture<byte[]> first = download("application/json");
        await().until(this::isUnderWay);
        problem(export(), 409, "EXPORT_UNDER_WAY");
        Neighbours.are("goal", user, Mood.WELL);
        assertThat(first.join()).isNotEmpty();
        export().expectStatus().isOk();
    }

    @Test
    void thereAreFiveInAnHour() {
        for (int times = 0; times < 5; times++) {
            json(export().expectStatus().isOk());
        }
        problem(
                export().expectHeader().valueMatches("Retry-After", "3[56][0-9]{2}"),
                429,
                "TOO_MANY_EXPORTS");
        clock.advance(Duration.ofMinutes(61));
        export().expectStatus().isOk();
    }

    @Test
    void noApiKeyGetsOne() {
        JsonNode key = keys.created(user, "profile:read");
        problem(caller.get(EXPORT, keys.exchanged(key)), 403, "INSUFFICIENT_SCOPE");
    }

    private boolean isUnderWay() {
        return Boolean.TRUE.equals(
                database.sql(
                                """
                                SELECT EXISTS (SELECT 1 FROM export_allowances JOIN users ON users.id = user_id
                                                WHERE email = :email AND running_until IS NOT NULL) AS running
                                """)
                        .bind("email", email)
                        .map(row -> row.get("running", Boolean.class))
                        .one()
                        .block());
    }

    private ResponseSpec export() {
        return caller.get(EXPORT, user);
    }

    private CompletableFuture<byte[]> download(String type) {
        return WebClient.create("http://127.0.0.1:" + port)
                .get()
                .uri(EXPORT)
                .header(HttpHeaders.ACCEPT, type)
                .header(HttpHeaders.AUTHORIZATION, user)
                .retrieve()
                .bodyToMono(byte[].class)
                .toFuture();
    }

    private static JsonNode file(Map<String, JsonNode> files, String name) {
        return Objects.requireNonNull(files.get(name));
    }

    private Map<String, JsonNode> unpacked(byte @Nullable [] archive) throws IOException {
        Map<String, JsonNode> files = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(Objects.requireNonNull(archive)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), json.readTree(zip.readAllBytes()));
            }
        }
        return files;
    }
}
