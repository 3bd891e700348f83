package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.drafting.Hindrance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Asks the model one question, and again with what was wrong as long as its answers are not good enough. It always ends in a
/// dialogue, also when the model does not answer.
final class Interview {

    private static final Logger log = LoggerFactory.getLogger(Interview.class);

    private final ChatCompletions model;
    private final PlanPrompt prompt;
    private final Limits limits;
    private final Clock clock;

    Interview(ChatCompletions model, PlanPrompt prompt, Limits limits, Clock clock) {
        this.model = model;
        this.prompt = prompt;
        this.limits = limits;
        this.clock = clock;
    }

    /// @param calls how often one question may be asked
    /// @param patience so long after it was asked first it may still be asked again
    record Limits(int calls, Duration patience) {}

    /// @param taken what other questions of the same plan have taken
    /// @param deadline when no answer is of use any more
    <T> Mono<Dialogue<T>> on(Question<T> question, Taken taken, Instant deadline) {
        return Mono.defer(() ->
                converse(
                        Dialogue.opened(question, taken),
                        new Times(clock.instant().plus(limits.patience()), deadline)));
    }

    private record Times(Instant lastQuestion, Instant lastAnswer) {}

    private <T> Mono<Dialogue<T>> converse(Dialogue<T> dialogue, Times times) {
        return ask(dialogue, times)
                .flatMap(next -> isOver(next, times) ? Mono.just(next) : converse(next, times));
    }

    private boolean isOver(Dialogue<?> dialogue, Times times) {
        return dialogue.isOver(limits.calls()) || clock.instant().isAfter(times.lastQuestion());
    }

    private <T> Mono<Dialogue<T>> ask(Dialogue<T> dialogue, Times times) {
        Duration left = Duration.between(clock.instant(), times.lastAnswer());
        return left.isPositive()
                ? ask(dialogue.askedOnceMore(), left)
                : Mono.just(dialogue.brokenOff(Hindrance.MODEL_SLOW, TokenUse.NONE));
    }

    private <T> Mono<Dialogue<T>> ask(Dialogue<T> dialogue, Duration left) {
        Question<T> question = dialogue.question();
        return model.ask(dialogue.messages(), question.shape(), question.listeners())
                .timeout(left)
                .flatMap(answer -> judged(dialogue, answer))
                .onErrorResume(error ->
                        Mono.just(dialogue.brokenOff(hindrance(error), TokenUse.of(error))));
    }

    /// Repairing a long plan takes time, which event loops do not have.
    private <T> Mono<Dialogue<T>> judged(Dialogue<T> dialogue, ChatAnswer answer) {
        return Mono.fromCallable(() -> dialogue.question().judge().apply(answer.content()))
                .subscribeOn(Schedulers.parallel())
                .map(verdict ->
                        dialogue.answered(
                                answer,
                                verdict,
                                prompt.again(
                                        dialogue.question().opening(),
                                        answer,
                                        verdict.violations())));
    }

    private static Hindrance hindrance(Throwable error) {
        return switch (error) {
            case ModelFault fault -> reported(fault.hindrance(), fault);
            case TimeoutException late -> reported(Hindrance.MODEL_SLOW, late);
            default -> {
                log.atError().setCause(error).log("An answer of the model could not be judged");
                yield Hindrance.MODEL_ANSWERED_NONSENSE;
            }
        };
    }

    private static Hindrance reported(Hindrance hindrance, Throwable why) {
        log.atWarn()
                .addKeyValue("hindrance", hindrance)
                .addKeyValue("reason", why.getMessage())
                .log("The model did not answer");
        return hindrance;
    }
}
