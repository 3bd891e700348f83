package dev.milepost.planner.drafting.builtin;

import dev.milepost.planner.plan.GoalBrief;
import dev.milepost.planner.plan.PlanDraft;
import dev.milepost.planner.plan.PlanningGround;

/// Drafts plans by rule: takes kind, subject and level from the goal's name, lays the matching curriculum over its days, and
/// around tasks that exist already adds only what is missing. Deterministic: the same ground gives the same draft.
public final class BuiltInPlanner {

    private final TopicParser topics = new TopicParser(Curricula.load());

    public PlanDraft draft(PlanningGround ground) {
        GoalBrief brief = ground.brief();
        Topic topic = topics.parse(brief.name(), brief.topic());
        return CurriculumLayout.draft(ground, topic, OccupiedDays.of(ground));
    }
}
