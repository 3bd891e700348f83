package dev.milepost.planner.drafting.llm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.async.ByteArrayFeeder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.util.TokenBuffer;

/// Reads the weeks of an answer while it comes: each object in the array `weeks` as soon as it is complete. What comes before
/// the JSON is passed over, and from the first word on that is no JSON nothing more is read.
final class WeekReader {

    private static final String WEEKS = "weeks";

    private final JsonParser parser = AnswerJson.JSON.createNonBlockingByteArrayParser();
    private final ByteArrayFeeder feeder = (ByteArrayFeeder) parser.nonBlockingInputFeeder();
    private final AnswerPreface preface = new AnswerPreface();
    private @Nullable TokenBuffer week;
    private boolean over;

    /// @param words what has come since
    /// @return the weeks that are complete by it
    List<JsonNode> read(String words) {
        List<JsonNode> weeks = new ArrayList<>();
        byte[] json = preface.skipIn(words).getBytes(StandardCharsets.UTF_8);
        try {
            feed(json, weeks);
        } catch (JacksonException _) {
            over = true;
        }
        return weeks;
    }

    private void feed(byte[] json, List<JsonNode> weeks) {
        if (over || json.length == 0) {
            return;
        }
        feeder.feedInput(json, 0, json.length);
        JsonToken token = parser.nextToken();
        while (token != null && token != JsonToken.NOT_AVAILABLE && !over) {
            take(token, weeks);
            over = parser.streamReadContext().inRoot();
            token = over ? null : parser.nextToken();
        }
    }

    private void take(JsonToken token, List<JsonNode> weeks) {
        TokenStreamContext here = parser.streamReadContext();
        if (token == JsonToken.START_OBJECT && isWeeks(here.getParent())) {
            week = TokenBuffer.forBuffering(parser, parser.objectReadContext());
        }
        if (week == null) {
            return;
        }
        week.copyCurrentEvent(parser);
        if (token == JsonToken.END_OBJECT && isWeeks(here)) {
            weeks.add(AnswerJson.JSON.readTree(week.asParser(parser.objectReadContext())));
            week = null;
        }
    }

    /// Whether that is the array `weeks` of the answer.
    private static boolean isWeeks(@Nullable TokenStreamContext place) {
        if (place == null || !place.inArray()) {
            return false;
        }
        TokenStreamContext answer = place.getParent();
        return answer != null
                && WEEKS.equals(answer.currentName())
                && answer.getParent() != null
                && answer.getParent().inRoot();
    }
}
