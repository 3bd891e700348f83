package dev.milepost.goal.goal;

import java.time.Instant;

/// The plan that a goal's roadmap comes from. Source and trigger are passed on as they came: nothing here depends on
/// them, and a new one must not stop a plan.
///
/// @param number grows with each plan of the goal
/// @param source what made it, `MODEL` or `BUILT_IN`
/// @param trigger what it was made for, such as `TASK_SKIPPED`
/// @param reason a sentence for the user
public record Plan(
        int number,
        String source,
        String trigger,
        String reason,
        Instant createdAt,
        Changes changes) {

    /// How many tasks it kept, moved, added and dropped.
    public record Changes(int kept, int moved, int added, int dropped) {}
}
