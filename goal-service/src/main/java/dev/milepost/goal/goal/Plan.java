package dev.milepost.goal.goal;

import java.time.Instant;

/// The plan that a goal's roadmap comes from. Source and trigger are passed on as they came: nothing here depends on
/// them, and a new one must not stop a plan.
///
/// @param number grows with each plan of the goal
/// @param source what made it, `MODEL` or `BUILT_IN`
/// @param trigger what it was made for, such as `TASK_SKIPPED`
/// @param reason a sentence for the user
/// @param undoable whether its change can be taken back (GOAL-7): not that of a first plan, nor one that took another back
public record Plan(
        int number,
        String source,
        String trigger,
        String reason,
        Instant createdAt,
        Changes changes,
        boolean undoable) {

    private static final String UNDO = "UNDO_REQUESTED";

    /// A plan as it came.
    public Plan(
            int number,
            String source,
            String trigger,
            String reason,
            Instant createdAt,
            Changes changes) {
        this(
                number,
                source,
                trigger,
                reason,
                createdAt,
                changes,
                number > 1 && !trigger.equals(UNDO));
    }

    /// The plan once its user has asked to take its change back.
    Plan takenBack() {
        return new Plan(number, source, trigger, reason, createdAt, changes, false);
    }

    /// How many tasks it kept, moved, added and dropped.
    public record Changes(int kept, int moved, int added, int dropped) {}
}
