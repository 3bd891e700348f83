package dev.milepost.planner.drafting.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.milepost.planner.ModelAnswers;
import dev.milepost.planner.drafting.Hindrance;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("PLAN-1: what the chat-completions API is sent, and what its answers mean")
class ChatWireTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final ChatWire WIRE =
            new ChatWire(JSON, "stub-model", Clock.fixed(NOW, ZoneOffset.UTC));
    private static final AnswerShape SHAPE =
            new AnswerShape("greeting", JSON.createObjectNode().put("type", "object"));

    @Test
    void aQuestionNamesTheModelAndTheShapeOfTheAnswer() {
        JsonNode request = JSON.readTree(WIRE.request(List.of(ChatMessage.user("Hello")), SHAPE));
        assertThat(request.get("model").asString()).isEqualTo("stub-model");
        assertThat(request.at("/messages/0/role").asString()).isEqualTo("user");
        assertThat(request.at("/messages/0/content").asString()).isEqualTo("Hello");
        assertThat(request.at("/response_format/type").asString()).isEqualTo("json_schema");
        assertThat(request.at("/response_format/json_schema/name").asString())
                .isEqualTo("greeting");
        assertThat(request.at("/response_format/json_schema/strict").asBoolean()).isTrue();
        assertThat(request.at("/response_format/json_schema/schema/type").asString())
                .isEqualTo("object");
    }

    @Test
    void anAnswerIsItsWordsItsModelAndItsTokens() {
        assertThat(answer(ModelAnswers.completion("Hello")))
                .isEqualTo(new ChatAnswer("Hello", "stub-model-1", 900, 700));
    }

    @Test
    void whatAnAnswerDoesNotSayIsNotMadeUp() {
        assertThat(
                        answer(
                                """
                                {"model": " ", "choices": [{"message": {"content": "Hello"}}], "usage": {"prompt_tokens": -7}}
                                """))
                .isEqualTo(new ChatAnswer("Hello", "stub-model", 0, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "null",
                "[]",
                "{}",
                "{\"choices\": []}",
                "{\"choices\": [{\"message\": {\"content\": null}}]}",
                "{\"choices\": [{\"message\": {\"content\": \"  \"}}]}",
                "{\"choices\": [{\"message\": {\"content\": [1]}}]}",
                "{\"choices\": [{\"message\": {\"content\": \"Hel"
            })
    void anAnswerWithoutWordsIsNonsenseThatWouldComeAgain(String body) {
        ModelFault fault = fault(200, body, null);
        assertThat(fault.hindrance()).isEqualTo(Hindrance.MODEL_ANSWERED_NONSENSE);
        assertThat(fault.isPassing()).isFalse();
        assertThat(fault.isOutage()).as("the provider is well").isFalse();
    }

    @ParameterizedTest(name = "{0} is {1}, worth another try: {2}")
    @CsvSource({
        "301, MODEL_REFUSED,        false",
        "400, MODEL_REFUSED,        false",
        "401, MODEL_REFUSED,        false",
        "402, MODEL_OUT_OF_CREDITS, false",
        "404, MODEL_REFUSED,        false",
        "408, MODEL_SLOW,           true",
        "429, MODEL_BUSY,           true",
        "500, MODEL_DOWN,           true",
        "503, MODEL_DOWN,           true",
        "504, MODEL_SLOW,           true",
        "529, MODEL_DOWN,           true"
    })
    void aStatusSaysWhatHinders(int status, Hindrance hindrance, boolean passing) {
        ModelFault fault = fault(status, "", null);
        assertThat(fault.hindrance()).isEqualTo(hindrance);
        assertThat(fault.isPassing()).isEqualTo(passing);
        assertThat(fault.isOutage()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\": {\"code\": \"insufficient_quota\"}}",
                "{\"error\": {\"type\": \"insufficient_quota\"}}"
            })
    void anEmptyAccountDoesNotPass(String body) {
        ModelFault fault = fault(429, body, "1");
        assertThat(fault.hindrance()).isEqualTo(Hindrance.MODEL_OUT_OF_CREDITS);
        assertThat(fault.isPassing()).isFalse();
    }

    @ParameterizedTest(name = "Retry-After: {0}")
    @CsvSource({
        "0,                               PT0S",
        "' 7 ',                           PT7S",
        "9223372036854775807,             PT2562047788015215H30M7S",
        "'Mon, 02 Mar 2026 09:00:30 GMT', PT30S",
        "'Mon, 02 Mar 2026 08:59:50 GMT', PT-10S"
    })
    void aPauseIsGivenInSecondsOrAsADate(String header, Duration pause) {
        assertThat(fault(429, "", header).retryAfter()).isEqualTo(pause);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "soon", "-1", "1.5", "99999999999999999999", "2026-03-02"})
    void aPauseThatCannotBeReadIsNone(String header) {
        assertThat(fault(429, "", header).retryAfter()).isNull();
    }

    private static ChatAnswer answer(String body) {
        return WIRE.answer(HttpStatusCode.valueOf(200), new HttpHeaders(), bytes(body));
    }

    private static ModelFault fault(int status, String body, @Nullable String retryAfter) {
        HttpHeaders headers = new HttpHeaders();
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return catchThrowableOfType(
                ModelFault.class,
                () -> WIRE.answer(HttpStatusCode.valueOf(status), headers, bytes(body)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
