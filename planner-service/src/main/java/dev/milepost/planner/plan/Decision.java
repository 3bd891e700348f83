package dev.milepost.planner.plan;

/// What the policy makes of what happened. The reason is a sentence for the user.
public sealed interface Decision {

    String reason();

    /// The plan has slack enough, or is still right.
    record LeaveAsIs(String reason) implements Decision {}

    /// The content stays; dates move by rule.
    ///
    /// @param pullForward whether free days ahead are to be used, because the user is ahead of the plan
    record Reflow(String reason, boolean pullForward) implements Decision {}

    /// The content itself is planned again around what is done.
    record Replan(String reason) implements Decision {}
}
