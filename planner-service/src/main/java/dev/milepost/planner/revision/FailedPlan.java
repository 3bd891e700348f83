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
        /// The user's other goals fill every day of the goal.
        NO_FREE_TIME,
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

    static FailedPlan withoutFreeTime(PlannedGoal goal, RevisionClaim claim, Instant now) {
        return new FailedPlan(
                goal,
                claim,
                Code.NO_FREE_TIME,
                """
                All goals together may take %d minutes of a day, and on every study day of this goal until %s your other \
                goals take them already. Raise the daily budget, make this goal longer, or give other goals less time; \
                then try again.\
                """
                        .formatted(
                                goal.state().sharedTime().dailyBudget(),
                                goal.state().brief().endDate()),
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
