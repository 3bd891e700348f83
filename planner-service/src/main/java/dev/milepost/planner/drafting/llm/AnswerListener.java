package dev.milepost.planner.drafting.llm;

import reactor.core.publisher.Mono;

/// Hears the words of one answer while they come. It has its own way with what goes wrong in hearing: the answer goes on.
interface AnswerListener {

    AnswerListener NOBODY = _ -> Mono.empty();

    /// @param words what has come since
    Mono<Void> hear(String words);
}
