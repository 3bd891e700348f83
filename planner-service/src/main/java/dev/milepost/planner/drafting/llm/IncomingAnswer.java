package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.drafting.Hindrance;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// An answer as it comes from the API, whole or piece by piece, and what it amounts to. Servers differ in what they leave out
/// (`usage`, `model`), in what they put beside the words (a refusal, the model's thoughts) and in how they put the words (a string,
/// or parts).
final class IncomingAnswer {

    /// What comes after the last piece.
    static final JsonNode END = StringNode.valueOf("[DONE]");

    private static final int LONGEST_MODEL_NAME = 100;

    /// What is said to have been taken is believed up to here: no model takes more for one answer.
    private static final long MOST_TOKENS = 10_000_000;

    private final StringBuilder words = new StringBuilder();
    private final StringBuilder refusal = new StringBuilder();
    private final long longest;
    private String model;
    private String finish = "";
    private boolean ended;
    private long inputTokens;
    private long outputTokens;

    /// @param model what the model is called when the API does not say
    /// @param longest so many characters are taken at most
    IncomingAnswer(String model, long longest) {
        this.model = model;
        this.longest = longest;
    }

    /// @return the words by which it has grown, when it comes piece by piece
    String add(JsonNode piece) {
        JsonNode choice = piece.path("choices").path(0);
        addWords(choice.path("message"));
        String news = addWords(choice.path("delta"));
        finish = choice.path("finish_reason").asString(finish);
        ended = ended || piece.equals(END) || !finish.isEmpty();
        String named = PlainText.line(piece.path("model").asString(""), LONGEST_MODEL_NAME);
        model = named.isEmpty() ? model : named;
        inputTokens = tokens(piece, "prompt_tokens", inputTokens);
        outputTokens = tokens(piece, "completion_tokens", outputTokens);
        return news;
    }

    private String addWords(JsonNode message) {
        String news = text(message.path("content"));
        words.append(news);
        refusal.append(text(message.path("refusal")));
        if (words.length() + refusal.length() > longest) {
            throw useless("The answer is too long");
        }
        return news;
    }

    /// @throws ModelFault when it does not hold the whole of what the model had to say
    ChatAnswer complete() {
        if (!ended) {
            throw ModelFault.passing(Hindrance.MODEL_DOWN, "The answer broke off in the middle");
        }
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
        int end = said.startsWith("{") ? -1 : said.indexOf(AnswerPreface.END_OF_THOUGHTS);
        if (end >= 0) {
            return said.substring(end + AnswerPreface.END_OF_THOUGHTS.length()).strip();
        }
        return said.startsWith(AnswerPreface.THOUGHTS) ? "" : said;
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
