package dev.milepost.planner.drafting.llm;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.planner.plan.PlanChecker;
import dev.milepost.planner.plan.PlanDraft;
import dev.milepost.planner.plan.PlanRepair;
import dev.milepost.planner.plan.PlanRepair.Outcome.Refused;
import dev.milepost.planner.plan.PlanRepair.Outcome.Repaired;
import dev.milepost.planner.plan.PlanningGround;
import dev.milepost.planner.plan.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads an answer of the model, repairs what it holds, and lets nothing pass that the checker refuses.
final class AnswerJudge {

    private static final int MOST_VIOLATIONS = 20;

    private final PlanRepair repair;

    AnswerJudge(PlanRepair repair) {
        this.repair = repair;
    }

    Verdict judge(String answer, PlanningGround ground) {
        DraftParser.Found found = DraftParser.parse(answer, PlanPrompt.namesOf(ground));
        PlanDraft draft = found.draft();
        return draft == null
                ? Verdict.useless(found.faults())
                : judge(draft, found.faults(), ground);
    }

    private Verdict judge(PlanDraft draft, List<String> faults, PlanningGround ground) {
        return switch (repair.repair(draft, ground, UuidV7::next)) {
            case Refused refused -> Verdict.useless(with(faults, List.of(refused.reason())));
            case Repaired repaired -> judge(repaired, faults, ground);
        };
    }

    private static Verdict judge(Repaired repaired, List<String> faults, PlanningGround ground) {
        List<String> broken =
                PlanChecker.violationsOf(repaired.plan(), ground).stream()
                        .map(Violation::words)
                        .toList();
        return broken.isEmpty()
                ? new Verdict(
                        repaired.plan(), repaired.changedShare(), with(faults, repaired.changes()))
                : Verdict.useless(with(faults, broken));
    }

    private static List<String> with(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream())
                .limit(MOST_VIOLATIONS)
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    }
}
