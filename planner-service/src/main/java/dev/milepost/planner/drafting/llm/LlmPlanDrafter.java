package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.drafting.Authorship;
import dev.milepost.planner.drafting.BuiltInPlanDrafter;
import dev.milepost.planner.drafting.Credits;
import dev.milepost.planner.drafting.Credits.CreditsAway;
import dev.milepost.planner.drafting.Credits.CreditsRefused;
import dev.milepost.planner.drafting.DraftRequest;
import dev.milepost.planner.drafting.Drafted;
import dev.milepost.planner.drafting.Hindrance;
import dev.milepost.planner.drafting.PlanDrafter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Has the model plan, within the user's credits, and the built-in planner when that does not work out (PLAN-1, PLAN-7).
/// An answer is repaired first; when that changes too much, the model is told what was wrong and asked again. Whatever
/// goes wrong ends in a plan, and the plan says who made it.
final class LlmPlanDrafter implements PlanDrafter {

    private static final Logger log = LoggerFactory.getLogger(LlmPlanDrafter.class);

    private final ChatCompletions model;
    private final PlanPrompt prompt;
    private final AnswerJudge judge;
    private final Credits credits;
    private final BuiltInPlanDrafter builtIn;
    private final Limits limits;
    private final Clock clock;

    LlmPlanDrafter(
            ChatCompletions model,
            PlanPrompt prompt,
            AnswerJudge judge,
            Credits credits,
            BuiltInPlanDrafter builtIn,
            Limits limits,
            Clock clock) {
        this.model = model;
        this.prompt = prompt;
        this.judge = judge;
        this.credits = credits;
        this.builtIn = builtIn;
        this.limits = limits;
        this.clock = clock;
    }

    /// @param calls how many questions one plan may cost
    /// @param studyDays how long a goal a model can plan in one answer
    /// @param patience so long after the first question another one may still be asked
    record Limits(int calls, int studyDays, Duration patience) {}

    @Override
    public Mono<Drafted> draft(DraftRequest request) {
        if (request.ground().studyDays().size() > limits.studyDays()) {
            return byRule(request, Hindrance.GOAL_TOO_LONG);
        }
        return credits.reserve(request.user(), request.operation(), request.reference())
                .flatMap(reservation -> byModel(request, reservation))
                .onErrorResume(
                        CreditsRefused.class, _ -> byRule(request, Hindrance.TOO_FEW_CREDITS))
                .onErrorResume(CreditsAway.class, away -> byRule(request, away));
    }

    @Override
    public Mono<Void> used(Drafted drafted) {
        return paid(drafted.authorship().reservation(), credits::settle);
    }

    @Override
    public Mono<Void> unused(Drafted drafted) {
        return paid(drafted.authorship().reservation(), credits::release);
    }

    private Mono<Drafted> byModel(DraftRequest request, UUID reservation) {
        List<ChatMessage> opening = prompt.opening(request);
        Instant noLaterThan = clock.instant().plus(limits.patience());
        return converse(
                        Dialogue.opened(request, reservation, prompt.version(), opening),
                        noLaterThan)
                .flatMap(this::conclude);
    }

    private Mono<Dialogue> converse(Dialogue dialogue, Instant noLaterThan) {
        return ask(dialogue.asked())
                .flatMap(next ->
                        isOver(next, noLaterThan) ? Mono.just(next) : converse(next, noLaterThan));
    }

    private boolean isOver(Dialogue dialogue, Instant noLaterThan) {
        return dialogue.isOver(limits.calls()) || clock.instant().isAfter(noLaterThan);
    }

    private Mono<Dialogue> ask(Dialogue dialogue) {
        return model.ask(dialogue.messages(), prompt.answerShape())
                .flatMap(answer -> judged(dialogue, answer))
                .onErrorResume(error -> Mono.just(dialogue.brokenOff(hindrance(error))));
    }

    /// Repairing a long plan takes time, which event loops do not have.
    private Mono<Dialogue> judged(Dialogue dialogue, ChatAnswer answer) {
        return Mono.fromCallable(() -> judge.judge(answer.content(), dialogue.request().ground()))
                .subscribeOn(Schedulers.parallel())
                .map(verdict ->
                        dialogue.answered(answer, verdict, next(dialogue, answer, verdict)));
    }

    private List<ChatMessage> next(Dialogue dialogue, ChatAnswer answer, Verdict verdict) {
        return prompt.again(dialogue.request(), answer, verdict.violations());
    }

    private Mono<Drafted> conclude(Dialogue dialogue) {
        Drafted byModel = dialogue.outcome();
        if (byModel != null) {
            return Mono.just(byModel);
        }
        Authorship authorship = dialogue.builtIn();
        return paid(dialogue.reservation(), credits::release)
                .then(builtIn.draft(dialogue.request(), authorship));
    }

    private Mono<Drafted> byRule(DraftRequest request, CreditsAway away) {
        log.atWarn().addKeyValue("reason", away.getMessage()).log("Credits cannot be reserved");
        return byRule(request, Hindrance.CREDITS_AWAY);
    }

    private Mono<Drafted> byRule(DraftRequest request, Hindrance hindrance) {
        return builtIn.draft(request, Authorship.builtIn(hindrance.reason()));
    }

    private static Hindrance hindrance(Throwable error) {
        if (error instanceof ModelFault fault) {
            log.atWarn()
                    .addKeyValue("hindrance", fault.hindrance())
                    .addKeyValue("reason", fault.getMessage())
                    .log("The model did not answer");
            return fault.hindrance();
        }
        log.atError().setCause(error).log("An answer of the model could not be judged");
        return Hindrance.MODEL_ANSWERED_NONSENSE;
    }

    /// What fails here costs the user nothing: a reservation that nobody settles runs out.
    private static Mono<Void> paid(@Nullable UUID reservation, Function<UUID, Mono<Void>> how) {
        if (reservation == null) {
            return Mono.empty();
        }
        return how.apply(reservation)
                .doOnError(error ->
                        log.atWarn()
                                .addKeyValue("reservation", reservation)
                                .addKeyValue("reason", error.getMessage())
                                .log("A reservation of credits is left to run out"))
                .onErrorComplete();
    }
}
