package dev.milepost.planner.drafting.llm;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// One thing that the model is asked.
///
/// @param about which part of the plan it is about, as the beginning of a sentence; empty when it is about all of it
/// @param opening all that the model has to know for it
/// @param listeners gives each answer somebody who hears it while it comes
/// @param judge what an answer is worth
record Question<T>(
        String about,
        List<ChatMessage> opening,
        AnswerShape shape,
        Supplier<AnswerListener> listeners,
        Function<String, Verdict<T>> judge) {

    Question {
        opening = List.copyOf(opening);
    }

    /// What was wrong with an answer, for who reads it beside what was wrong with others.
    List<String> inContext(List<String> violations) {
        return about.isEmpty()
                ? violations
                : violations.stream().map(words -> about + ": " + words).toList();
    }
}
