package dev.milepost.planner.drafting.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("PLAN-1: what the chat-completions API is asked")
class ChatRequestsTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final AnswerShape SHAPE =
            new AnswerShape("greeting", JSON.createObjectNode().put("type", "object"));
    private static final List<ChatMessage> CONVERSATION =
            List.of(ChatMessage.system("Be kind."), ChatMessage.user("Hello"));

    private final DrafterSettings settings = new DrafterSettings();

    @Test
    void aServerThatKnowsSchemasIsGivenOneAndHoldsTheModelToIt() {
        JsonNode request = request(CONVERSATION);
        assertThat(request.propertyNames()).contains("model", "messages", "response_format");
        assertThat(request.get("model").asString()).isEqualTo("stub-model");
        assertThat(request.at("/messages/0/content").asString()).isEqualTo("Be kind.");
        assertThat(request.at("/messages/1/role").asString()).isEqualTo("user");
        assertThat(request.at("/messages/1/content").asString()).isEqualTo("Hello");
        assertThat(request.get("response_format"))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"type": "json_schema",
                                 "json_schema": {"name": "greeting", "strict": true, "schema": {"type": "object"}}}
                                """));
    }

    @Test
    void aServerThatKnowsJsonIsAskedForItAndTheModelIsToldTheSchema() {
        settings.with("answers", "json-object");
        JsonNode request = request(CONVERSATION);
        assertThat(request.get("response_format").toString())
                .isEqualTo("{\"type\":\"json_object\"}");
        assertThatTheModelIsToldTheSchema(request);
    }

    @Test
    void aServerThatKnowsNeitherIsAskedForNothingAndTheModelIsToldTheSchema() {
        settings.with("answers", "plain");
        JsonNode request = request(CONVERSATION);
        assertThat(request.has("response_format")).isFalse();
        assertThatTheModelIsToldTheSchema(request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json-object", "plain"})
    void theSchemaIsToldAlsoWithoutASystemMessage(String answers) {
        settings.with("answers", answers);
        JsonNode request = request(List.of(ChatMessage.user("Hello")));
        assertThat(request.get("messages")).hasSize(2);
        assertThat(request.at("/messages/0/role").asString()).isEqualTo("system");
        assertThat(request.at("/messages/0/content").asString()).endsWith("{\"type\":\"object\"}");
        assertThat(request.at("/messages/1/content").asString()).isEqualTo("Hello");
    }

    @Test
    void howTheModelChoosesItsWordsIsLeftToTheServer() {
        assertThat(request(CONVERSATION).propertyNames())
                .doesNotContain("temperature", "seed", "max_tokens", "max_completion_tokens");
    }

    @Test
    void howTheModelChoosesItsWordsCanBeSet() {
        settings.with("sampling.temperature", 0.2)
                .with("sampling.seed", 42)
                .with("sampling.max-tokens", 16_000);
        JsonNode request = request(CONVERSATION);
        assertThat(request.get("temperature").asDouble()).isEqualTo(0.2);
        assertThat(request.get("seed").asInt()).isEqualTo(42);
        assertThat(request.get("max_tokens").asInt()).isEqualTo(16_000);
    }

    @Test
    void theLimitOfTokensHasTheNameThatTheServerKnows() {
        settings.with("sampling.max-tokens", 16_000)
                .with("sampling.max-tokens-field", "max_completion_tokens");
        JsonNode request = request(CONVERSATION);
        assertThat(request.get("max_completion_tokens").asInt()).isEqualTo(16_000);
        assertThat(request.has("max_tokens")).isFalse();
    }

    @Test
    void theAnswerIsTakenAsAStreamThatEndsWithTheTokens() {
        JsonNode request = request(CONVERSATION);
        assertThat(request.get("stream").asBoolean()).isTrue();
        assertThat(request.get("stream_options").toString()).isEqualTo("{\"include_usage\":true}");
    }

    @Test
    void aServerThatCannotTellTheTokensOfAStreamIsNotAskedTo() {
        settings.with("stream-usage", false);
        JsonNode request = request(CONVERSATION);
        assertThat(request.get("stream").asBoolean()).isTrue();
        assertThat(request.has("stream_options")).isFalse();
    }

    @Test
    void anAnswerInOnePieceIsAskedForWithoutAWordOfStreams() {
        settings.with("stream", false);
        assertThat(request(CONVERSATION).propertyNames())
                .doesNotContain("stream", "stream_options");
    }

    private static void assertThatTheModelIsToldTheSchema(JsonNode request) {
        assertThat(request.get("messages")).hasSize(2);
        assertThat(request.at("/messages/0/content").asString())
                .startsWith("Be kind.")
                .endsWith("follows this JSON schema:\n{\"type\":\"object\"}");
    }

    private JsonNode request(List<ChatMessage> conversation) {
        return JSON.readTree(new ChatRequests(JSON, settings.properties()).of(conversation, SHAPE));
    }
}
