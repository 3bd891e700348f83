package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.drafting.DraftRequest;
import dev.milepost.planner.plan.Plan;
import dev.milepost.planner.plan.PlanDraft;
import dev.milepost.planner.plan.PlanPart;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Has the model make a long plan in stages: an outline of all weeks first, then some weeks at a time, each after those before
/// it, because it has to know what is there already. A stage that the model does not manage is left to the built-in planner.
/// Without an outline nothing more is asked: it is the shortest of all questions, and a model that cannot answer it would fail
/// at a dozen longer ones, while the user waits.
final class StagedDrafting {

    private final Interview interview;
    private final PlanPrompt prompt;
    private final AnswerJudge judge;
    private final Clock clock;

    StagedDrafting(Interview interview, PlanPrompt prompt, AnswerJudge judge, Clock clock) {
        this.interview = interview;
        this.prompt = prompt;
        this.judge = judge;
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

    private Mono<Attempt> outlined(Work work, Dialogue<Outline> dialogue) {
        Outline outline = dialogue.outcome();
        if (outline == null) {
            return Mono.just(Attempt.failed(dialogue));
        }
        return stages(work, StagedPlan.begun(outline, work.parts(), dialogue.taken()))
                .flatMap(plan -> joined(work, plan));
    }

    private Mono<StagedPlan> stages(Work work, StagedPlan plan) {
        if (plan.isOver() || !clock.instant().isBefore(work.deadline())) {
            return Mono.just(plan);
        }
        return interview
                .on(stage(work, plan), plan.taken(), work.deadline())
                .flatMap(dialogue -> stages(work, plan.with(dialogue)));
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
                answer -> OutlineParser.parse(answer, first, last));
    }

    private Question<PlanDraft> stage(Work work, StagedPlan plan) {
        PlanPart part = plan.next();
        List<String> before = plan.titles();
        return new Question<>(
                "Weeks %d to %d".formatted(part.firstWeek(), part.lastWeek()),
                prompt.stage(work.request(), part, plan.outline(), plan.titlesOfLastStage()),
                prompt.planShape(),
                answer -> judge.judge(answer, part, before));
    }
}
