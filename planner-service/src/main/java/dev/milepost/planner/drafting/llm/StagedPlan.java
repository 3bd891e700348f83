package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.drafting.Hindrance;
import dev.milepost.planner.plan.PlanDraft;
import dev.milepost.planner.plan.PlanPart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A long plan as far as it is made.
///
/// @param parts what there is to be a stage for
/// @param stages those that there are, in order
/// @param hindrance why the model did not answer, when it was asked last in vain
record StagedPlan(
        Outline outline,
        List<PlanPart> parts,
        List<Stage> stages,
        Taken taken,
        @Nullable Hindrance hindrance) {

    StagedPlan {
        parts = List.copyOf(parts);
        stages = List.copyOf(stages);
    }

    static StagedPlan begun(Outline outline, List<PlanPart> parts, Taken taken) {
        return new StagedPlan(outline, parts, List.of(), taken, null);
    }

    PlanPart next() {
        return parts.get(stages.size());
    }

    StagedPlan with(Dialogue<PlanDraft> answered) {
        List<Stage> more = new ArrayList<>(stages);
        more.add(Stage.of(next(), answered.outcome()));
        Hindrance why = answered.hindrance() == null ? hindrance : answered.hindrance();
        return new StagedPlan(outline, parts, more, answered.taken(), why);
    }

    StagedPlan brokenOff(Hindrance why) {
        return new StagedPlan(outline, parts, stages, taken, why);
    }

    /// The same with all stages: those that nobody was asked for are made by rule.
    StagedPlan completed() {
        List<Stage> all = new ArrayList<>(stages);
        parts.subList(stages.size(), parts.size()).forEach(part -> all.add(Stage.byRule(part)));
        return new StagedPlan(outline, parts, all, taken, hindrance);
    }

    /// Nothing more is asked once all stages are there, once the model would no longer have made most of the plan, or once its
    /// provider is in a trouble that the next question would meet as well.
    boolean isOver() {
        return stages.size() == parts.size()
                || isMostlyByRule()
                || (hindrance != null && isLasting(hindrance));
    }

    /// Whether so many days are not the model's that it is no longer the model's plan.
    boolean isMostlyByRule() {
        return shareOf(Stage::byRule) > Verdict.LARGEST_REPAIR;
    }

    /// The share of all days for which there is a stage by the model.
    double shareByModel() {
        return shareOf(stage -> !stage.byRule());
    }

    private double shareOf(Predicate<Stage> which) {
        int all = parts.stream().mapToInt(part -> part.openDays().size()).sum();
        return stages.stream().filter(which).mapToInt(Stage::days).sum() / (double) all;
    }

    PlanDraft joined() {
        return new PlanDraft(
                stages.stream().flatMap(stage -> stage.draft().weeks().stream()).toList());
    }

    /// How many tasks are in it that the model did not think of, before any repair.
    long tasksByRule() {
        return stages.stream()
                .filter(Stage::byRule)
                .flatMap(stage -> stage.draft().tasks())
                .count();
    }

    List<String> titles() {
        return stages.stream().flatMap(stage -> stage.titles().stream()).toList();
    }

    List<String> titlesOfLastStage() {
        return stages.isEmpty() ? List.of() : stages.getLast().titles();
    }

    /// Which weeks are not the model's, in words; empty when all of them are.
    String exceptions() {
        List<String> runs = new ArrayList<>();
        int first = 0;
        for (int at = 0; at < stages.size(); at++) {
            boolean ends = at + 1 == stages.size() || !stages.get(at + 1).byRule();
            if (!stages.get(at).byRule()) {
                first = at + 1;
            } else if (ends) {
                runs.add(run(parts.get(first).firstWeek(), parts.get(at).lastWeek()));
            }
        }
        return runs.isEmpty() ? "" : words(runs);
    }

    private static String run(int firstWeek, int lastWeek) {
        return firstWeek == lastWeek
                ? String.valueOf(firstWeek)
                : "%d to %d".formatted(firstWeek, lastWeek);
    }

    private static String words(List<String> runs) {
        boolean one = runs.size() == 1 && !runs.getFirst().contains(" ");
        return (one ? "week %s is" : "weeks %s are").formatted(String.join(" and ", runs))
                + " the built-in planner's";
    }

    /// A late or useless answer says nothing of the next one.
    private static boolean isLasting(Hindrance hindrance) {
        return switch (hindrance) {
            case MODEL_SLOW, MODEL_ANSWERED_NONSENSE -> false;
            case NOT_CONFIGURED,
                    MODEL_DOWN,
                    MODEL_BUSY,
                    MODEL_OUT_OF_CREDITS,
                    MODEL_REFUSED,
                    TOO_FEW_CREDITS,
                    CREDITS_AWAY ->
                    true;
        };
    }
}
