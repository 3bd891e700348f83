package dev.milepost.planner.drafting.llm;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.planner.plan.Plan;
import dev.milepost.planner.plan.PlanChecker;
import dev.milepost.planner.plan.PlanDraft;
import dev.milepost.planner.plan.PlanPart;
import dev.milepost.planner.plan.PlanRepair;
import dev.milepost.planner.plan.PlanRepair.Outcome;
import dev.milepost.planner.plan.PlanRepair.Outcome.Refused;
import dev.milepost.planner.plan.PlanRepair.Outcome.Repaired;
import dev.milepost.planner.plan.PlanningGround;
import dev.milepost.planner.plan.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Reads an answer of the model, repairs what it holds, and lets no plan pass that the checker refuses.
final class AnswerJudge {

    private static final int MOST_VIOLATIONS = 20;

    private final PlanRepair repair;

    AnswerJudge(PlanRepair repair) {
        this.repair = repair;
    }

    /// What an answer is worth that is to be a whole plan.
    Verdict<Plan> judge(String answer, PlanningGround ground) {
        DraftParser.Found found = DraftParser.parse(answer, PlanPrompt.namesOf(ground));
        PlanDraft draft = found.draft();
        return draft == null
                ? Verdict.useless(found.faults())
                : judge(draft, found.faults(), ground);
    }

    /// What the stages of a plan are worth together.
    Verdict<Plan> judge(PlanDraft joined, PlanningGround ground) {
        return judge(joined, List.of(), ground);
    }

    /// What an answer is worth that is to be one stage of a plan. Its draft is left as it is, but for other days: only the plan
    /// as a whole is repaired.
    ///
    /// @param before the titles of the stages before
    Verdict<PlanDraft> judge(String answer, PlanPart part, Collection<String> before) {
        DraftParser.Found found = DraftParser.parse(answer, PlanPrompt.namesOf(part.ground()));
        PlanDraft draft = found.draft();
        if (draft == null) {
            return Verdict.useless(found.faults());
        }
        return switch (repair.repair(draft, part, before, UuidV7::next)) {
            case Refused refused -> refused(refused, found.faults());
            case Repaired repaired ->
                    new Verdict<>(
                            part.of(draft),
                            repaired.changedShare(),
                            with(found.faults(), repaired.changes()));
        };
    }

    private Verdict<Plan> judge(PlanDraft draft, List<String> faults, PlanningGround ground) {
        Outcome outcome = repair.repair(draft, ground, UuidV7::next);
        return switch (outcome) {
            case Refused refused -> refused(refused, faults);
            case Repaired repaired -> judge(repaired, faults, ground);
        };
    }

    private static Verdict<Plan> judge(
            Repaired repaired, List<String> faults, PlanningGround ground) {
        List<String> broken =
                PlanChecker.violationsOf(repaired.plan(), ground).stream()
                        .map(Violation::words)
                        .toList();
        return broken.isEmpty()
                ? new Verdict<>(
                        repaired.plan(), repaired.changedShare(), with(faults, repaired.changes()))
                : Verdict.useless(with(faults, broken));
    }

    private static <T> Verdict<T> refused(Refused refused, List<String> faults) {
        return Verdict.useless(with(faults, List.of(refused.reason())));
    }

    private static List<String> with(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream())
                .limit(MOST_VIOLATIONS)
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    }
}
