package dev.milepost.gateway.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.gateway.envelope.EnvelopeProperties.Popup;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("API-3: the envelope around an answer")
class EnvelopeTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NOTHING_SAID =
            ",\"popup\":null,\"error\":null,\"popup_options\":null}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "[1,2]",
                "7",
                "null",
                "\"text\"",
                "{\"n\":1.0,\"big\":123456789012345678901234567890.10,\"e\":1e5,\"u\":\"\\u00e4 ä\"}",
                "{ \"spaced\" : [ 1 , 2 ] }",
                "{\"items\":\"no array\"}",
                "{\"items\":{\"no\":\"array\"}}",
                "{\"nested\":{\"items\":[1]}}"
            })
    void whatIsNoListIsDataByteForByte(String answer) {
        assertThat(around(answer, true, null))
                .isEqualTo("{\"success\":true,\"data\":" + answer + NOTHING_SAID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "{\"items\":[],\"next_cursor\":null} | [] | {\"next_cursor\":null}",
                "{\"items\":[{\"a\":[1,{\"b\":\"]}\"}]}],\"next_cursor\":\"ab\"} | [{\"a\":[1,{\"b\":\"]}\"}]}] | {\"next_cursor\":\"ab\"}",
                "{\"next_cursor\":\"x\\\"y\",\"items\":[1.0, 2 ]} | [1.0, 2 ] | {\"next_cursor\":\"x\\\"y\"}",
                "{\"total_count\":3,\"items\":[1],\"has_next\":true,\"of\":{\"items\":[9]}} | [1] | {\"total_count\":3,\"has_next\":true,\"of\":{\"items\":[9]}}",
                " { \"items\" : [ \"ä€😀\" ] , \"next_cursor\" : null } | [ \"ä€😀\" ] | {\"next_cursor\":null}",
            })
    void ofAListTheItemsAreDataAndTheRestIsThePage(String answer, String items, String page) {
        assertThat(around(answer, true, null))
                .isEqualTo(
                        "{\"success\":true,\"data\":" + items + ",\"page\":" + page + NOTHING_SAID);
    }

    @Test
    void onlyWhatIsReadIsAList() {
        String answer = "{\"succeeded\":1,\"items\":[1]}";
        assertThat(around(answer, false, null))
                .isEqualTo("{\"success\":true,\"data\":" + answer + NOTHING_SAID);
    }

    @Test
    void noAnswerIsNull() {
        assertThat(around("", false, new Popup("X", "success", "Done", null, 2500, List.of())))
                .isEqualTo(
                        """
                        {"success":true,"data":null,"popup":"X","error":null,"popup_options":\
                        {"icon":"success","title":"Done","text":"","timer":2500}}\
                        """);
    }

    @Test
    void aProblemIsASentenceAndStaysWhole() {
        String problem =
                "{\"title\":\"Not Found\",\"status\":404,\"detail\":\"There is no such task.\",\"code\":\"TASK_NOT_FOUND\"}";
        assertThat(failed(problem))
                .isEqualTo(
                        """
                        {"success":false,"data":null,"popup":null,"error":"There is no such task.","popup_options":\
                        {"icon":"error","title":"Not Found","text":"There is no such task."},"problem":\
                        """
                                + problem
                                + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "{\"detail\":7", "\"x\""})
    void aFailureThatIsNoProblemIsOneAllTheSame(String answer) {
        assertThat(JSON.readTree(failed(answer)).path("success").booleanValue()).isFalse();
        assertThat(JSON.readTree(failed(answer)).path("error").asString()).isNotBlank();
    }

    @Test
    void aroundWhatIsNotHeldIsJsonToo() {
        Envelope envelope = new Envelope(JSON, true, true, null);
        String all = text(envelope.beginning()) + "{\"items\":[1]}" + text(envelope.ending());
        assertThat(all).isEqualTo("{\"success\":true,\"data\":{\"items\":[1]}" + NOTHING_SAID);
    }

    private static String around(String answer, boolean list, @Nullable Popup popup) {
        return text(new Envelope(JSON, true, list, popup).around(bytes(answer)));
    }

    private static String failed(String answer) {
        return text(new Envelope(JSON, false, true, null).around(bytes(answer)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
