package dev.milepost.planner.drafting.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.planner.drafting.Hindrance;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("PLAN-1: what it means when the chat-completions API fails")
class ApiFaultsTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final ApiFaults FAULTS = new ApiFaults(JSON, Clock.fixed(NOW, ZoneOffset.UTC));

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\": {\"code\": \"content_filter\", \"param\": \"prompt\"}}",
                "{\"error\": {\"code\": \"context_length_exceeded\", \"param\": \"messages\"}}",
                "{\"error\": {\"code\": 400, \"type\": \"exceed_context_size_error\"}}"
            })
    void whatIsWrongWithOneQuestionDoesNotSpeakAgainstTheProvider(String body) {
        ModelFault fault = fault(400, body, null);
        assertThat(fault.hindrance()).isEqualTo(Hindrance.MODEL_ANSWERED_NONSENSE);
        assertThat(fault.isPassing()).isFalse();
        assertThat(fault.isOutage()).isFalse();
    }

    @Test
    void anOperatorReadsTheNamesOfAnErrorButNotItsWords() {
        String body =
                """
                {"error": {"message": "You asked: Learn to juggle", "type": "invalid_request_error",
                           "param": "max_tokens", "code": "unsupported_parameter"}}
                """;
        assertThat(fault(400, body, null))
                .hasMessage(
                        "The model's API answered 400 (invalid_request_error, unsupported_parameter, max_tokens)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "null",
                "[]",
                "7",
                "{\"error\": \"no such model\"}",
                "{\"error\": null}"
            })
    void anErrorNeedsNoBody(String body) {
        assertThat(fault(404, body, null)).hasMessage("The model's API answered 404");
    }

    @ParameterizedTest(name = "{0} is {1}, worth another try: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"code\": 429}                          | MODEL_BUSY              | true",
                "{\"code\": \"rate_limit_exceeded\"}      | MODEL_BUSY              | true",
                "{\"code\": \"400\"}                      | MODEL_REFUSED           | false",
                "{\"type\": \"server_error\"}             | MODEL_DOWN              | true",
                "{\"code\": \"insufficient_quota\"}       | MODEL_OUT_OF_CREDITS    | false",
                "{\"code\": \"content_filter\"}           | MODEL_ANSWERED_NONSENSE | false",
                "\"something broke\"                      | MODEL_DOWN              | true"
            })
    void anErrorInPlaceOfWordsSaysWhatHinders(String error, Hindrance hindrance, boolean passing) {
        ModelFault fault = FAULTS.amidst(JSON.readTree(error));
        assertThat(fault.hindrance()).isEqualTo(hindrance);
        assertThat(fault.isPassing()).isEqualTo(passing);
    }

    private static ModelFault fault(int status, String body, @Nullable String retryAfter) {
        HttpHeaders headers = new HttpHeaders();
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return FAULTS.of(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
