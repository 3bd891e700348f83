package dev.milepost.planner.drafting.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.milepost.planner.drafting.Hindrance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The answers in `model-servers` have the shapes that the makers of the servers publish; they are set up as
/// `docs/configuration.md` says.
@DisplayName("PLAN-1: a model behind every kind of server that docs/configuration.md names")
class ModelServersTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final AnswerShape SHAPE =
            new AnswerShape("greeting", JSON.createObjectNode().put("type", "object"));
    private static final String WORDS = "{\"weeks\":[]}";

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    private final DrafterSettings settings = new DrafterSettings();

    @BeforeEach
    void theServerStarts() {
        server.start();
        settings.with("tries", 1);
    }

    @AfterEach
    void theServerStops() {
        server.stop();
    }

    /// One kind of server.
    ///
    /// @param path where its API is
    /// @param query what stands behind the path
    /// @param answers what it is held to
    /// @param keyHeader how the key is shown
    /// @param named what it calls the model in its answer
    /// @param usage whether it tells the tokens
    record Kind(
            String name,
            String path,
            String query,
            String answers,
            @Nullable String keyHeader,
            String named,
            boolean usage) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Kind> kinds() {
        return List.of(
                new Kind(
                        "openai",
                        "/v1",
                        "",
                        "json-schema",
                        "Authorization",
                        "gpt-4.1-2025-04-14",
                        true),
                new Kind(
                        "azure",
                        "/openai/deployments/plans",
                        "?api-version=2024-10-21",
                        "json-schema",
                        "api-key",
                        "gpt-4o-2024-08-06",
                        true),
                new Kind("ollama", "/v1", "", "json-schema", null, "qwen3:8b", true),
                new Kind("vllm", "/v1", "", "json-object", "Authorization", "Qwen/Qwen3-8B", true),
                new Kind("llama-cpp", "/v1", "", "plain", null, "gpt-3.5-turbo", false));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isAskedAsItWantsToBeAskedAndUnderstood(Kind kind) {
        String url = kind.path() + "/chat/completions" + kind.query();
        server.stubFor(post(url).willReturn(okJson(file(kind, "answer.json"))));
        assertThat(ask(kind)).isEqualTo(wholeAnswerOf(kind));
        for (String header : Set.of("Authorization", "api-key")) {
            server.verify(
                    postRequestedFor(urlEqualTo(url))
                            .withHeader(
                                    header,
                                    header.equals(kind.keyHeader())
                                            ? equalTo(key(header))
                                            : absent()));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isUnderstoodAsAStream(Kind kind) {
        server.stubFor(post(anyUrl()).willReturn(stream(file(kind, "stream.txt"))));
        assertThat(ask(kind)).isEqualTo(wholeAnswerOf(kind));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isSentNoFieldThatItMayNotKnow(Kind kind) {
        server.stubFor(post(anyUrl()).willReturn(okJson(file(kind, "answer.json"))));
        settings.with("stream", false);
        ask(kind);
        JsonNode request =
                JSON.readTree(server.getAllServeEvents().getFirst().getRequest().getBody());
        assertThat(request.propertyNames())
                .containsExactlyInAnyOrderElementsOf(fieldsFor(kind.answers()).toList());
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "openai,    400, MODEL_REFUSED,           'invalid_request_error, unsupported_parameter, max_tokens'",
        "azure,     400, MODEL_ANSWERED_NONSENSE, 'content_filter, prompt'",
        "ollama,    404, MODEL_REFUSED,           not_found_error",
        "vllm,      404, MODEL_REFUSED,           'NotFoundError, 404'",
        "llama-cpp, 503, MODEL_DOWN,              'unavailable_error, 503'"
    })
    void saysWhatIsWrongInItsOwnWay(String name, int status, Hindrance hindrance, String names) {
        Kind kind =
                kinds().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        server.stubFor(post(anyUrl()).willReturn(jsonResponse(file(kind, "error.json"), status)));
        ModelFault fault = catchThrowableOfType(ModelFault.class, () -> ask(kind));
        assertThat(fault.hindrance()).isEqualTo(hindrance);
        assertThat(fault).hasMessageEndingWith("%d (%s)", status, names);
    }

    @Test
    void aKeyIsShownToNobodyWhenTheSettingsSaySo() {
        server.stubFor(post(anyUrl()).willReturn(okJson(file(kinds().getFirst(), "answer.json"))));
        settings.baseUrl(server.baseUrl()).apiKey("sample-key").with("auth", "none");
        settings.model().ask(List.of(ChatMessage.user("Hello")), SHAPE).block();
        server.verify(
                postRequestedFor(anyUrl())
                        .withHeader("Authorization", absent())
                        .withHeader("api-key", absent()));
    }

    private ChatAnswer ask(Kind kind) {
        settings.baseUrl(server.baseUrl() + kind.path()).with("answers", kind.answers());
        if (kind.keyHeader() != null) {
            settings.apiKey("sample-key");
        }
        if (kind.name().equals("azure")) {
            settings.with("auth", "api-key").with("api-version", "2024-10-21");
        }
        List<ChatMessage> conversation =
                List.of(ChatMessage.system("Be kind."), ChatMessage.user("Hello"));
        return Objects.requireNonNull(
                settings.model().ask(conversation, SHAPE).block(Duration.ofSeconds(20)));
    }

    private static ChatAnswer wholeAnswerOf(Kind kind) {
        return new ChatAnswer(WORDS, kind.named(), kind.usage() ? 900 : 0, kind.usage() ? 700 : 0);
    }

    /// Sends it in so many chunks that none of them is a whole event.
    private static ResponseDefinitionBuilder stream(String events) {
        return ok(events)
                .withHeader("Content-Type", "text/event-stream; charset=utf-8")
                .withChunkedDribbleDelay(40, 80);
    }

    private static Stream<String> fieldsFor(String answers) {
        return answers.equals("plain")
                ? Stream.of("model", "messages")
                : Stream.of("model", "messages", "response_format");
    }

    private static String key(String header) {
        return header.equals("api-key") ? "sample-key" : "Bearer sample-key";
    }

    private static String file(Kind kind, String name) {
        String path = "/model-servers/%s/%s".formatted(kind, name);
        try (InputStream stream = ModelServersTests.class.getResourceAsStream(path)) {
            String text =
                    new String(
                            Objects.requireNonNull(stream, path).readAllBytes(),
                            StandardCharsets.UTF_8);
            return text.replace("@words", WORDS.replace("\"", "\\\""));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
