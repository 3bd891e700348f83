package dev.milepost.planner.revision;

import dev.milepost.planner.plan.TaskState;
import java.util.List;
import reactor.core.publisher.Mono;

/// What the newest change of each goal's plan has changed, so that it can be taken back. Kept with every change; a first
/// plan and a change that was taken back leave nothing to take back.
public interface FormerPlans {

    /// The tasks that were open before a plan, with the places they had then; empty when the goal has a newer
    /// plan, or nothing can be taken back.
    Mono<List<TaskState>> before(PlannedGoal goal, int planNumber);
}
