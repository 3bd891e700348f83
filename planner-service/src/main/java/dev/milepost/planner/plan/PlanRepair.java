package dev.milepost.planner.plan;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// Makes a valid plan of a draft, or refuses. A good draft passes unchanged; of a poor or hostile one the usable tasks are
/// kept, cut and moved until the checker has no objection, and what is missing comes from a spare draft.
public final class PlanRepair {

    private final Function<PlanningGround, PlanDraft> spare;

    /// @param spare where tasks come from that a draft lacks: a drafter whose own drafts are valid
    public PlanRepair(Function<PlanningGround, PlanDraft> spare) {
        this.spare = spare;
    }

    public Outcome repair(PlanDraft draft, PlanningGround ground, Supplier<UUID> ids) {
        return repair(draft, new PlanPart(ground, true), Set.of(), ids);
    }

    /// The same for a part of a longer plan. Only the last part ends in a project.
    ///
    /// @param taken the titles of the parts before, which no task may have again
    public Outcome repair(
            PlanDraft draft, PlanPart part, Collection<String> taken, Supplier<UUID> ids) {
        PlanningGround ground = part.ground();
        RepairBench bench = new RepairBench(ground, spare);
        bench.know(taken);
        bench.takeOver(draft);
        if (bench.isEmpty()) {
            return new Outcome.Refused(withoutTasks(bench.changes()));
        }
        bench.keepWhatIsTheUsersOwn();
        bench.fillEmptyDays();
        if (part.isLast()) {
            bench.addFinalProject();
        }
        bench.addCheckpoints();
        Plan plan = PlanScheduler.assemble(bench.tasks(), ground, ids);
        List<Violation> violations = PlanChecker.violationsOf(plan, part);
        return violations.isEmpty()
                ? new Outcome.Repaired(plan, bench.changedShare(), bench.changes())
                : new Outcome.Refused(violations.getFirst().words());
    }

    private static String withoutTasks(List<String> changes) {
        String words = "The draft has no task that could be used";
        return changes.isEmpty()
                ? words + "."
                : "%s: %s.".formatted(words, String.join(", ", changes));
    }

    /// What came of it.
    public sealed interface Outcome {

        /// @param plan passes the checker
        /// @param changedShare how much of the draft had to be changed: 0 nothing, 1 all of it
        /// @param changes what was changed, in words
        record Repaired(Plan plan, double changedShare, List<String> changes) implements Outcome {

            public Repaired {
                changes = List.copyOf(changes);
            }
        }

        /// Nothing valid can be made of the draft.
        record Refused(String reason) implements Outcome {}
    }
}
