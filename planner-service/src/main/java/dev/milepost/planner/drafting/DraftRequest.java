package dev.milepost.planner.drafting;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.drafting.Credits.Operation;
import dev.milepost.planner.plan.PlanningGround;
import java.util.UUID;

/// What is to be planned, for whom, and why.
///
/// @param number the number that the plan will have
/// @param cause what happened, in words; empty for a first plan
public record DraftRequest(UserId user, PlanningGround ground, int number, String cause) {

    public boolean isReplan() {
        return number > 1;
    }

    public Operation operation() {
        return isReplan() ? Operation.REPLAN : Operation.PLAN;
    }

    /// The same for every try at this plan, so that no try pays twice.
    public String reference() {
        UUID goal = ground.brief().goalId();
        return "plan:%s:%d".formatted(goal, number);
    }
}
