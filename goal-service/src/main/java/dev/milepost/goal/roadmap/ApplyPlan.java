package dev.milepost.goal.roadmap;

import dev.milepost.goal.goal.AdoptPlan;
import java.util.List;

/// Make the roadmap what it is after a plan was applied to the tasks.
///
/// @param items all tasks of the goal
public record ApplyPlan(AdoptPlan adoption, List<RoadmapItem> items) {}
