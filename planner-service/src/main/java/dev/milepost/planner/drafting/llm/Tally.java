package dev.milepost.planner.drafting.llm;

import java.util.List;
import java.util.stream.Stream;

/// What the questions about one plan have taken so far.
///
/// @param violations what was wrong with the answers, in words
record Tally(int calls, long inputTokens, long outputTokens, List<String> violations) {

    static final Tally NONE = new Tally(0, 0, 0, List.of());

    Tally {
        violations = List.copyOf(violations);
    }

    Tally withQuestion() {
        return new Tally(calls + 1, inputTokens, outputTokens, violations);
    }

    Tally withTokens(TokenUse tokens) {
        return new Tally(
                calls, inputTokens + tokens.input(), outputTokens + tokens.output(), violations);
    }

    Tally withAnswer(ChatAnswer answer, List<String> wrong) {
        return new Tally(
                calls,
                inputTokens + answer.inputTokens(),
                outputTokens + answer.outputTokens(),
                Stream.concat(violations.stream(), wrong.stream()).toList());
    }
}
