package dev.milepost.planner.plan;

import java.util.List;

/// The gate that every plan passes: states each rule that a plan breaks.
public final class PlanChecker {

    private PlanChecker() {}

    /// What a whole plan, new or replanned, breaks.
    public static List<Violation> violationsOf(Plan plan, PlanningGround ground) {
        throw new UnsupportedOperationException("violationsOf");
    }

    /// What a reflowed plan breaks. Days, checkpoints and projects that the user emptied, skipped or moved away are the
    /// user's own doing, which a reflow does not undo; every other rule holds.
    public static List<Violation> violationsOfReflow(Plan plan, PlanningGround ground) {
        throw new UnsupportedOperationException("violationsOfReflow");
    }
}
