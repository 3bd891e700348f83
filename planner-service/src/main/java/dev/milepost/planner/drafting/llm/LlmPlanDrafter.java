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
import dev.milepost.planner.drafting.WeekSketches;
import dev.milepost.planner.plan.Plan;
import dev.milepost.planner.plan.PlanPart;
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

/// Has the model plan, within the user's credits, and the built-in planner when that does not work out (PLAN-1, PLAN-7).
/// A goal of a few weeks is one question, a longer one several. An answer is repaired first; when that changes too much, the
/// model is told what was wrong and asked again. Whatever goes wrong ends in a plan, and the plan says who made it.
final class LlmPlanDrafter implements PlanDrafter {

    private static final Logger log = LoggerFactory.getLogger(LlmPlanDrafter.class);

    private final Interview interview;
    private final StagedDrafting stages;
    private final PlanPrompt prompt;
    private final AnswerJudge judge;
    private final WeekSketches sketches;
    private final Credits credits;
    private final BuiltInPlanDrafter builtIn;
    private final Limits limits;
    private final Clock clock;

    LlmPlanDrafter(
            Interview interview,
            PlanPrompt prompt,
            AnswerJudge judge,
            WeekSketches sketches,
            Credits credits,
            BuiltInPlanDrafter builtIn,
            Limits limits,
            Clock clock) {
        this.interview = interview;
        this.stages = new StagedDrafting(interview, prompt, judge, sketches, clock);
        this.prompt = prompt;
        this.judge = judge;
        this.sketches = sketches;
        this.credits = credits;
        this.builtIn = builtIn;
        this.limits = limits;
        this.clock = clock;
    }

    /// @param stageDays how many study days the model plans in one answer
    /// @param patience how long the model may take for a plan
    record Limits(int stageDays, Duration patience) {}

    @Override
    public Mono<Drafted> draft(DraftRequest request) {
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
        return attempt(request).flatMap(attempt -> conclude(request, reservation, attempt));
    }

    private Mono<Attempt> attempt(DraftRequest request) {
        Instant deadline = clock.instant().plus(limits.patience());
        List<PlanPart> parts = PlanPart.of(request.ground(), limits.stageDays());
        return parts.size() == 1
                ? interview.on(wholePlan(request), Taken.NOTHING, deadline).map(Attempt::of)
                : stages.draft(request, parts, deadline);
    }

    private Question<Plan> wholePlan(DraftRequest request) {
        return new Question<>(
                "",
                prompt.plan(request),
                prompt.planShape(),
                () -> new Sketching(request, sketches),
                answer -> judge.judge(answer, request.ground()));
    }

    private Mono<Drafted> conclude(DraftRequest request, UUID reservation, Attempt attempt) {
        Plan plan = attempt.plan();
        if (plan != null) {
            return Mono.just(new Drafted(plan, attempt.byModel(prompt.version(), reservation)));
        }
        return paid(reservation, credits::release)
                .then(builtIn.draft(request, attempt.byRule(prompt.version())));
    }

    private Mono<Drafted> byRule(DraftRequest request, CreditsAway away) {
        log.atWarn().addKeyValue("reason", away.getMessage()).log("Credits cannot be reserved");
        return byRule(request, Hindrance.CREDITS_AWAY);
    }

    private Mono<Drafted> byRule(DraftRequest request, Hindrance hindrance) {
        return builtIn.draft(request, Authorship.builtIn(hindrance.reason()));
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
