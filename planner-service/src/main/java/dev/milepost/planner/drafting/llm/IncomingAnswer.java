package dev.milepost.planner.drafting.llm;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// An answer as it comes from the API, and what it amounts to. Servers differ in what they leave out (`usage`, `model`),
/// in what they put beside the words (a refusal, the model's thoughts) and in how they put the words (a string, or parts).
final class IncomingAnswer {

    private static final int LONGEST_MODEL_NAME = 100;

    /// What is said to have been taken is believed up to here: no model takes more for one answer.
    private static final long MOST_TOKENS = 10_000_000;

    /// How servers that do not know a model's thoughts from its words mark them.
    private static final String THOUGHTS = "<think>";

    private static final String END_OF_THOUGHTS = "</think>";

    private final StringBuilder words = new StringBuilder();
    private final StringBuilder refusal = new StringBuilder();
    private String model;
    private String finish = "";
    private long inputTokens;
    private long outputTokens;

    /// @param model what the model is called when the API does not say
    IncomingAnswer(String model) {
        this.model = model;
    }

    void add(JsonNode piece) {
        JsonNode choice = piece.path("choices").path(0);
        JsonNode message = choice.path("message");
        words.append(text(message.path("content")));
        refusal.append(text(message.path("refusal")));
        finish = choice.path("finish_reason").asString(finish);
        String named = PlainText.line(piece.path("model").asString(""), LONGEST_MODEL_NAME);
        model = named.isEmpty() ? model : named;
        inputTokens = tokens(piece, "prompt_tokens", inputTokens);
        outputTokens = tokens(piece, "completion_tokens", outputTokens);
    }

    /// @throws ModelFault when it does not hold the whole of what the model had to say
    ChatAnswer complete() {
        if (finish.equals("length")) {
            throw useless("The answer was cut off where the API's limit of tokens was reached");
        }
        if (finish.equals("content_filter")) {
            throw useless("The answer was withheld by the API's filter of contents");
        }
        String said = withoutThoughts(words.toString().strip());
        if (said.isEmpty()) {
            throw useless(
                    refusal.toString().isBlank()
                            ? "The answer is empty"
                            : "The model declined to answer");
        }
        return new ChatAnswer(said, model, inputTokens, outputTokens);
    }

    private static String withoutThoughts(String said) {
        int end = said.startsWith("{") ? -1 : said.indexOf(END_OF_THOUGHTS);
        if (end >= 0) {
            return said.substring(end + END_OF_THOUGHTS.length()).strip();
        }
        return said.startsWith(THOUGHTS) ? "" : said;
    }

    private static String text(JsonNode content) {
        return content.isArray()
                ? content.valueStream()
                        .map(part -> part.path("text").asString(""))
                        .collect(Collectors.joining())
                : content.isString() ? content.stringValue() : "";
    }

    private static long tokens(JsonNode piece, String kind, long before) {
        return Math.clamp(piece.path("usage").path(kind).asLong(before), 0, MOST_TOKENS);
    }

    private ModelFault useless(String detail) {
        return ModelFault.useless(detail, new TokenUse(inputTokens, outputTokens));
    }
}
