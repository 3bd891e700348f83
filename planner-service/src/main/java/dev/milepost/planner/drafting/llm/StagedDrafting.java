package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.drafting.DraftRequest;
import dev.milepost.planner.drafting.Hindrance;
import dev.milepost.planner.drafting.WeekSketches;
import dev.milepost.planner.plan.Plan;
import dev.milepost.planner.plan.PlanDraft;
import dev.milepost.planner.plan.PlanPart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Has the model make a long plan in stages: an outline of all weeks first, then some weeks at a time, each after those before
/// it, because it has to know what is there already. A stage that the model does not manage is left to the built-in planner.
/// Without an outline nothing more is asked: it is the shortest of all questions, and a model that cannot answer it would fail
/// at a dozen longer ones, while the user waits. Nor is more asked of a model that is so slow that most of the plan would not be
/// its own.
final class StagedDrafting {

    private static final int STAGES_THAT_SHOW_THE_PACE = 2;

    private final Interview interview;
    private final PlanPrompt prompt;
    private final AnswerJudge judge;
    private final WeekSketches sketches;
    private final Clock clock;

    StagedDrafting(
            Interview interview,
            PlanPrompt prompt,
            AnswerJudge judge,
            WeekSketches sketches,
            Clock clock) {
        this.interview = interview;
        this.prompt = prompt;
        this.judge = judge;
        this.sketches = sketches;
        this.clock = clock;
    }

    /// @param deadline when the plan has to be made of what is there
    Mono<Attempt> draft(DraftRequest request, List<PlanPart> parts, Instant deadline) {
        Work work = new Work(request, parts, deadline);
        return interview
                .on(outline(work), Taken.NOTHING, deadline)
                .flatMap(dialogue -> outlined(work, dialogue));
    }

    private record Work(DraftRequest request, List<PlanPart> parts, Instant deadline) {}

    /// @param since when the first stage was asked for
    private record Progress(StagedPlan plan, Instant since) {

        /// Whether the model would not have made half of the plan by then, if it went on at the pace of its first stages.
        boolean isTooSlowFor(Instant deadline, Instant now) {
            Duration taken = Duration.between(since, now);
            Duration left = Duration.between(now, deadline);
            double made = plan.shareByModel();
            double missing = Verdict.LARGEST_REPAIR - made;
            boolean showsPace = plan.stages().size() >= STAGES_THAT_SHOW_THE_PACE && made > 0;
            return !left.isPositive()
                    || (showsPace && taken.toMillis() * missing > left.toMillis() * made);
        }
    }

    private Mono<Attempt> outlined(Work work, Dialogue<Outline> dialogue) {
        Outline outline = dialogue.outcome();
        if (outline == null) {
            return Mono.just(Attempt.failed(dialogue));
        }
        StagedPlan plan = StagedPlan.begun(outline, work.parts(), dialogue.taken());
        return stages(work, new Progress(plan, clock.instant()))
                .flatMap(made -> joined(work, made));
    }

    private Mono<StagedPlan> stages(Work work, Progress progress) {
        StagedPlan plan = progress.plan();
        if (plan.isOver()) {
            return Mono.just(plan);
        }
        if (progress.isTooSlowFor(work.deadline(), clock.instant())) {
            return Mono.just(plan.brokenOff(Hindrance.MODEL_SLOW));
        }
        return interview
                .on(stage(work, plan), plan.taken(), work.deadline())
                .map(dialogue -> new Progress(plan.with(dialogue), progress.since()))
                .flatMap(further -> stages(work, further));
    }

    /// Repairing a long plan takes time, which event loops do not have.
    private Mono<Attempt> joined(Work work, StagedPlan plan) {
        return Mono.fromCallable(() -> attempt(work, plan.completed()))
                .subscribeOn(Schedulers.parallel());
    }

    private Attempt attempt(Work work, StagedPlan plan) {
        Plan byModel = plan.isMostlyByRule() ? null : repaired(work, plan);
        return new Attempt(byModel, plan.exceptions(), plan.taken(), plan.hindrance());
    }

    /// The whole plan, unless the repair and the stages by rule together leave too little of it to the model.
    private @Nullable Plan repaired(Work work, StagedPlan plan) {
        Verdict<Plan> verdict = judge.judge(plan.joined(), work.request().ground());
        Plan whole = verdict.value();
        return whole == null
                ? null
                : verdict.within(
                        Verdict.LARGEST_REPAIR
                                - plan.tasksByRule() / (double) whole.tasks().size());
    }

    private Question<Outline> outline(Work work) {
        int first = work.parts().getFirst().firstWeek();
        int last = work.parts().getLast().lastWeek();
        return new Question<>(
                "Outline",
                prompt.outline(work.request(), first, last),
                prompt.outlineShape(),
                () -> AnswerListener.NOBODY,
                answer -> OutlineParser.parse(answer, first, last));
    }

    private Question<PlanDraft> stage(Work work, StagedPlan plan) {
        PlanPart part = plan.next();
        List<String> before = plan.titles();
        return new Question<>(
                "Weeks %d to %d".formatted(part.firstWeek(), part.lastWeek()),
                prompt.stage(work.request(), part, plan.outline(), plan.titlesOfLastStage()),
                prompt.planShape(),
                () -> new Sketching(work.request(), sketches),
                answer -> judge.judge(answer, part, before));
    }
}
