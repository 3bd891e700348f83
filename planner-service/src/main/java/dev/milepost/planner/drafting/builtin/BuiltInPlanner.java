package dev.milepost.planner.drafting.builtin;

import dev.milepost.planner.plan.GoalBrief;
import dev.milepost.planner.plan.Plan;
import dev.milepost.planner.plan.PlanChecker;
import dev.milepost.planner.plan.PlanDraft;
import dev.milepost.planner.plan.PlanRepair;
import dev.milepost.planner.plan.PlanScheduler;
import dev.milepost.planner.plan.PlanningGround;
import java.util.UUID;
import java.util.function.Supplier;

/// Drafts plans by rule: takes kind, subject and level from the goal's name, lays the matching curriculum over its days, and
/// around tasks that exist already adds only what is missing. Deterministic: the same ground gives the same draft.
public final class BuiltInPlanner {

    private final TopicParser topics = new TopicParser(Curricula.load());
    private final PlanRepair repair = new PlanRepair(this::draft);

    /// A plan that passes the checker. What a user has moved, skipped and done early can leave gaps between the tasks that
    /// stay, which are mended like those of any draft.
    public Plan plan(PlanningGround ground, Supplier<UUID> ids) {
        PlanDraft draft = draft(ground);
        Plan plan = PlanScheduler.schedule(draft, ground, ids);
        return PlanChecker.violationsOf(plan, ground).isEmpty() ? plan : mended(draft, ground, ids);
    }

    public PlanDraft draft(PlanningGround ground) {
        GoalBrief brief = ground.brief();
        Topic topic = topics.parse(brief.name(), brief.topic());
        return CurriculumLayout.draft(ground, topic, OccupiedDays.of(ground));
    }

    private Plan mended(PlanDraft draft, PlanningGround ground, Supplier<UUID> ids) {
        return switch (repair.repair(draft, ground, ids)) {
            case PlanRepair.Outcome.Repaired repaired -> repaired.plan();
            case PlanRepair.Outcome.Refused refused ->
                    throw new IllegalStateException(
                            "The built-in planner broke a rule: " + refused.reason());
        };
    }
}
