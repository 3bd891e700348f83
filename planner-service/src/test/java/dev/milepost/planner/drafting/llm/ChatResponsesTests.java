package dev.milepost.planner.drafting.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.milepost.planner.ModelAnswers;
import dev.milepost.planner.drafting.Hindrance;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("PLAN-1: what the answers of the chat-completions API mean")
class ChatResponsesTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ChatResponses RESPONSES =
            new ChatResponses(JSON, new ApiFaults(JSON, Clock.systemUTC()));

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
        ModelFault fault = fault(body);
        assertThat(fault.hindrance()).isEqualTo(Hindrance.MODEL_ANSWERED_NONSENSE);
        assertThat(fault.isPassing()).isFalse();
        assertThat(fault.isOutage()).as("the provider is well").isFalse();
    }

    @Test
    void wordsMayComeInParts() {
        String parts =
                """
                [{"type": "thinking", "thinking": [{"type": "text", "text": "Hm."}]},
                 {"type": "text", "text": "Hel"}, {"type": "text", "text": "lo"}]
                """;
        assertThat(said("{\"content\": %s}".formatted(parts))).isEqualTo("Hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reasoning_content", "reasoning"})
    void thoughtsBesideTheWordsAreLeftOut(String field) {
        assertThat(said("{\"%s\": \"Hm.\", \"content\": \"Hello\"}".formatted(field)))
                .isEqualTo("Hello");
    }

    @ParameterizedTest(name = "of «{0}» remains «{1}»")
    @CsvSource({
        "<think>Hm. {} Hello?</think> Hello,   Hello",
        "' <think></think>{\"a\": 1}',         {\"a\": 1}",
        "Hm. Hello?</think>Hello,              Hello",
        "{\"a\": \"</think>\"},                {\"a\": \"</think>\"}",
        "I <think> so,                         I <think> so"
    })
    void thoughtsAmongTheWordsAreLeftOut(String content, String words) {
        assertThat(said(JSON.writeValueAsString(Map.of("content", content)))).isEqualTo(words);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"length\"         | {\"content\": \"{\\\"weeks\\\": [\"}          | cut off",
                "\"length\"         | {\"content\": \"\", \"reasoning\": \"Hm\"}    | cut off",
                "\"content_filter\" | {\"content\": \"\"}                           | withheld",
                "\"stop\"           | {\"content\": null, \"refusal\": \"I cannot\"} | declined",
                "null               | {\"content\": \"<think>Hm, so\"}              | is empty"
            })
    void anAnswerThatIsNotWholeSaysWhy(String finish, String message, String why) {
        assertThat(
                        fault(
                                "{\"choices\": [{\"finish_reason\": %s, \"message\": %s}]}"
                                        .formatted(finish, message)))
                .hasMessageContaining(why)
                .extracting(ModelFault::isOutage)
                .isEqualTo(false);
    }

    @Test
    void anErrorInPlaceOfAnAnswerIsAFault() {
        ModelFault fault = fault("{\"error\": {\"code\": 429, \"message\": \"Slow down\"}}");
        assertThat(fault.hindrance()).isEqualTo(Hindrance.MODEL_BUSY);
        assertThat(fault.isPassing()).isTrue();
    }

    @Test
    void aStreamIsTheSumOfItsPieces() {
        assertThat(
                        streamed(
                                """
                                : OPENROUTER PROCESSING

                                data: {"model": "stub-model-1", "choices": [{"delta": {"content": "Hel"}}]}

                                data: {"choices": [{"delta": {"content": [{"type": "text", "text": "lo"}]}}]}

                                data: {"choices": [{"delta": {}, "finish_reason": "stop"}]}

                                data: {"choices": [], "usage": {"prompt_tokens": 900, "completion_tokens": 700}}

                                data: [DONE]

                                """))
                .isEqualTo(new ChatAnswer("Hello", "stub-model-1", 900, 700));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data: {\"choices\": [{\"delta\": {\"content\": \"Hello\"}, \"finish_reason\": \"stop\"}]}\n\n",
                "data: {\"choices\": [{\"delta\": {\"content\": \"Hello\"}}]}\n\ndata: [DONE]\n\n"
            })
    void aStreamMayEndInEitherWay(String events) {
        assertThat(streamed(events).content()).isEqualTo("Hello");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "data: {\"choices\": [{\"delta\": {\"content\": \"Hello\"}}]}\n\n",
                "data: {\"choices\": [{\"delta\": {\"content\": \"Hello\"}, \"finish_reason\": null}]}\n\n"
            })
    void aStreamThatBreaksOffMayDoBetterAnotherTime(String events) {
        ModelFault fault = catchThrowableOfType(ModelFault.class, () -> streamed(events));
        assertThat(fault.hindrance()).isEqualTo(Hindrance.MODEL_DOWN);
        assertThat(fault.isPassing()).isTrue();
        assertThat(fault).hasMessageContaining("broke off");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\": {\"type\": \"server_error\"}}      | MODEL_DOWN",
                "{\"error\": {\"code\": 429}}                    | MODEL_BUSY",
                "{\"object\": \"error\", \"code\": 400}          | MODEL_REFUSED",
                "{\"choices\": [{\"delta                         | MODEL_ANSWERED_NONSENSE"
            })
    void anErrorInTheMidstOfAStreamIsAFault(String piece, Hindrance hindrance) {
        String events =
                "data: {\"choices\": [{\"delta\": {\"content\": \"Hel\"}}]}\n\ndata: %s\n\ndata: [DONE]\n\n"
                        .formatted(piece);
        assertThat(catchThrowableOfType(ModelFault.class, () -> streamed(events)).hindrance())
                .isEqualTo(hindrance);
    }

    @Test
    void anAnswerHasABoundThatCountsItsTokensAllTheSame() {
        ModelFault fault =
                catchThrowableOfType(
                        ModelFault.class,
                        () ->
                                streamed(
                                        """
                                        data: {"choices": [], "usage": {"prompt_tokens": 900}}

                                        data: {"choices": [{"delta": {"content": "%s"}}]}

                                        """
                                                .formatted("a".repeat(1_001))));
        assertThat(fault).hasMessageContaining("too long");
        assertThat(fault.tokens()).isEqualTo(new TokenUse(900, 0));
    }

    private static ChatAnswer streamed(String events) {
        return answer(MediaType.TEXT_EVENT_STREAM_VALUE, events);
    }

    private static String said(String message) {
        return answer(
                        "{\"choices\": [{\"finish_reason\": \"stop\", \"message\": %s}]}"
                                .formatted(message))
                .content();
    }

    private static ChatAnswer answer(String body) {
        return answer(MediaType.APPLICATION_JSON_VALUE, body);
    }

    private static ChatAnswer answer(String type, String body) {
        ClientResponse response =
                ClientResponse.create(HttpStatus.OK)
                        .header(HttpHeaders.CONTENT_TYPE, type)
                        .body(body)
                        .build();
        IncomingAnswer answer = new IncomingAnswer("stub-model", 1_000);
        RESPONSES.pieces(response).doOnNext(answer::add).blockLast();
        return answer.complete();
    }

    private static ModelFault fault(String body) {
        return catchThrowableOfType(ModelFault.class, () -> answer(body));
    }
}
