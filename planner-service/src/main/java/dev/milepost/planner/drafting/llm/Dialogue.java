package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.drafting.Hindrance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One question and its answers so far, and the best that came of them. It is over when an answer is good enough, when the
/// model failed to answer, or when it was asked often enough.
///
/// @param messages what is asked next
/// @param asked how often the question was asked
/// @param taken what all questions of this plan have taken, this one included
/// @param best the answer that needed the least repair
/// @param hindrance why the model did not answer
record Dialogue<T>(
        Question<T> question,
        List<ChatMessage> messages,
        int asked,
        Taken taken,
        @Nullable Verdict<T> best,
        @Nullable Hindrance hindrance) {

    Dialogue {
        messages = List.copyOf(messages);
    }

    static <T> Dialogue<T> opened(Question<T> question, Taken taken) {
        return new Dialogue<>(question, question.opening(), 0, taken, null, null);
    }

    Dialogue<T> askedOnceMore() {
        return new Dialogue<>(question, messages, asked + 1, taken.withQuestion(), best, hindrance);
    }

    Dialogue<T> answered(ChatAnswer answer, Verdict<T> verdict, List<ChatMessage> next) {
        return new Dialogue<>(
                question,
                next,
                asked,
                taken.withAnswer(answer, question.inContext(verdict.violations())),
                verdict.isBetterThan(best) ? verdict : best,
                null);
    }

    Dialogue<T> brokenOff(Hindrance why, TokenUse tokens) {
        return new Dialogue<>(question, messages, asked, taken.withTokens(tokens), best, why);
    }

    boolean isOver(int mostCalls) {
        return hindrance != null || asked >= mostCalls || valueWithin(Verdict.SMALL_REPAIR) != null;
    }

    /// What the answers amount to, if they amount to anything.
    @Nullable T outcome() {
        return valueWithin(Verdict.LARGEST_REPAIR);
    }

    private @Nullable T valueWithin(double mostRepair) {
        return best == null ? null : best.within(mostRepair);
    }
}
