package dev.milepost.planner.revision;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.planner.drafting.Authorship;
import dev.milepost.planner.drafting.DraftRequest;
import dev.milepost.planner.plan.GoalState;
import dev.milepost.planner.plan.PlanningGround;
import dev.milepost.planner.plan.Trigger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/// A revision in hand: the goal as it stands at a moment, and what asks for a plan.
record Revision(PlannedGoal goal, RevisionClaim claim, Instant now) {

    GoalState state() {
        return goal.state();
    }

    Set<Trigger> triggers() {
        return claim.triggers();
    }

    LocalDate today() {
        return state().todayAt(now);
    }

    /// Whether there is any day to study on: from today on for a first plan, in the whole goal for a later one.
    boolean hasStudyDays() {
        return goal.hasStudyDaysFrom(goal.hasPlan() ? state().brief().startDate() : today());
    }

    /// Whether the user's other goals leave time for a first plan; a later one goes on until there is some.
    boolean hasFreeTime() {
        return goal.hasPlan() || goal.hasFreeTimeFrom(today());
    }

    PlanningGround ground() {
        return goal.hasPlan()
                ? state().groundAt(now)
                : PlanningGround.fresh(state().brief(), today(), state().sharedTime());
    }

    DraftRequest request(PlanningGround ground, String cause) {
        return new DraftRequest(goal.userId(), ground, goal.nextNumber(), cause);
    }

    NewPlan ready(NewPlan.Content content, Authorship authorship, String reason, Instant madeAt) {
        return new NewPlan(
                UuidV7.next(),
                UuidV7.next(),
                goal,
                claim,
                content,
                authorship,
                reason,
                now,
                madeAt);
    }
}
