package dev.milepost.planner.evaluation;

import dev.milepost.planner.drafting.llm.DrafterTrial.Outcome;
import dev.milepost.planner.plan.PlanRevision;
import dev.milepost.planner.plan.RevisionDiff;
import dev.milepost.planner.plan.TaskChange;
import java.util.List;

/// How much replans changed, all of them together.
///
/// @param open tasks that were open before
/// @param movedDays by how many days tasks moved altogether
record Stability(
        int plans,
        long invalid,
        long byModel,
        long open,
        long kept,
        long moved,
        long added,
        long dropped,
        long movedDays) {

    static final String HEADINGS =
            "%7s %9s %8s %8s %8s %8s %11s %11s"
                    .formatted(
                            "valid",
                            "by model",
                            "kept",
                            "moved",
                            "added",
                            "dropped",
                            "days moved",
                            "untouched");

    static Stability of(List<Outcome> replans) {
        Stability sum = new Stability(0, 0, 0, 0, 0, 0, 0, 0, 0);
        for (Outcome replan : replans) {
            sum = sum.plus(replan);
        }
        return sum;
    }

    @Override
    public String toString() {
        return "%5.1f %% %9d %8d %8d %8d %8d %11d %9.1f %%"
                .formatted(
                        100.0 * (plans - invalid) / plans,
                        byModel,
                        kept,
                        moved,
                        added,
                        dropped,
                        movedDays,
                        100.0 * kept / open);
    }

    private Stability plus(Outcome replan) {
        PlanRevision diff =
                RevisionDiff.between(
                        replan.request().ground(), replan.drafted().plan(), "Replanned.");
        return new Stability(
                plans + 1,
                invalid + (replan.isValid() ? 0 : 1),
                byModel + (replan.isByModel() ? 1 : 0),
                open + replan.request().ground().open().size(),
                kept + count(diff, TaskChange.KEPT),
                moved + count(diff, TaskChange.MOVED),
                added + count(diff, TaskChange.ADDED),
                dropped + diff.dropped().size(),
                movedDays + diff.movedDays());
    }

    private static long count(PlanRevision diff, TaskChange change) {
        return diff.tasks().stream().filter(task -> task.change() == change).count();
    }
}
