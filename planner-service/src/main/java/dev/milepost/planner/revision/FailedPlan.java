package dev.milepost.planner.revision;

import dev.milepost.planner.plan.Trigger;
import java.time.Instant;

/// No plan can be made, and why.
///
/// @param detail a sentence for the user
public record FailedPlan(
        PlannedGoal goal, RevisionClaim claim, Code code, String detail, Instant failedAt) {

    /// What kind of failure it is.
    public enum Code {
        NO_STUDY_DAYS,
        PLANNING_FAILED
    }

    public Trigger trigger() {
        return claim.leadingTrigger();
    }

    static FailedPlan withoutStudyDays(PlannedGoal goal, RevisionClaim claim, Instant now) {
        return new FailedPlan(
                goal,
                claim,
                Code.NO_STUDY_DAYS,
                "Every day between the start and the end of the goal is a rest day.",
                now);
    }

    static FailedPlan afterAllAttempts(PlannedGoal goal, RevisionClaim claim, Instant now) {
        return new FailedPlan(
                goal,
                claim,
                Code.PLANNING_FAILED,
                "Planning failed %d times in a row for a reason of ours. Please try again later."
                        .formatted(claim.attempt()),
                now);
    }
}
