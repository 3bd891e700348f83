package dev.milepost.planner.drafting.llm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the questions about one plan have taken, and who answered them.
///
/// @param model the name that the model gave itself last; null when it has not answered
record Taken(Tally tally, @Nullable String model) {

    static final Taken NOTHING = new Taken(Tally.NONE, null);

    Taken withQuestion() {
        return new Taken(tally.withQuestion(), model);
    }

    /// With an answer that was none.
    Taken withTokens(TokenUse tokens) {
        return new Taken(tally.withTokens(tokens), model);
    }

    Taken withAnswer(ChatAnswer answer, List<String> violations) {
        return new Taken(tally.withAnswer(answer, violations), answer.model());
    }
}
