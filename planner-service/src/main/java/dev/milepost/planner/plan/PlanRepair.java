package dev.milepost.planner.plan;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// Makes a valid plan of a poor or hostile draft, or refuses.
public final class PlanRepair {

    private final Function<PlanningGround, PlanDraft> spare;

    /// @param spare where tasks come from that the draft lacks: a drafter whose own drafts are valid
    public PlanRepair(Function<PlanningGround, PlanDraft> spare) {
        this.spare = spare;
    }

    public Outcome repair(PlanDraft draft, PlanningGround ground, Supplier<UUID> ids) {
        throw new UnsupportedOperationException("repair " + spare);
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

        /// Nothing in the draft was worth keeping.
        record Refused(String reason) implements Outcome {}
    }
}
