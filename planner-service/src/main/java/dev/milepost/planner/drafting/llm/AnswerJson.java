package dev.milepost.planner.drafting.llm;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Finds the JSON in whatever a model answered: with prose or fences around it, or cut off.
final class AnswerJson {

    static final String NO_OBJECT = "The answer is not one complete JSON object.";

    private static final int DEEPEST_NESTING = 16;
    private static final int LONGEST_STRING = 20_000;
    private static final int MOST_TRIES = 5;

    /// Reads what may be hostile: neither too deep nor too long.
    static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST_NESTING)
                                                    .maxStringLength(LONGEST_STRING)
                                                    .build())
                                    .build())
                    .build();

    private AnswerJson() {}

    /// The whole answer, or the first object in it that reads as JSON and has weeks.
    static Optional<JsonNode> objectWithWeeksIn(String answer) {
        Optional<JsonNode> whole = read(answer.strip());
        if (whole.isPresent()) {
            return whole;
        }
        int tries = 0;
        for (int start = answer.indexOf('{'); start >= 0 && tries < MOST_TRIES; tries++) {
            int end = endOfObject(answer, start);
            if (end < 0) {
                return Optional.empty();
            }
            Optional<JsonNode> found = read(answer.substring(start, end));
            if (found.filter(node -> node.has("weeks")).isPresent()) {
                return found;
            }
            start = answer.indexOf('{', end);
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> read(String text) {
        try {
            return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /// The place after the brace that closes the one at the start; -1 when it is never closed.
    private static int endOfObject(String text, int start) {
        int depth = 0;
        boolean quoted = false;
        for (int at = start; at < text.length(); at++) {
            char character = text.charAt(at);
            if (quoted && character == '\\') {
                at++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && character == '{') {
                depth++;
            } else if (!quoted && character == '}' && --depth == 0) {
                return at + 1;
            }
        }
        return -1;
    }
}
