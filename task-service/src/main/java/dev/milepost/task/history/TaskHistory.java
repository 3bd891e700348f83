package dev.milepost.task.history;

import dev.milepost.kit.security.UserId;
import dev.milepost.task.plan.NewPlan;
import dev.milepost.task.task.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;

/// What happened to tasks. Everything written joins the caller's transaction.
public interface TaskHistory {

    Mono<Void> add(List<Step> steps);

    /// Adds the plan that the steps are of.
    Mono<Void> add(NewPlan plan, Instant appliedAt);

    /// Forgets a task.
    Mono<Void> forget(TaskId task, UserId user);

    /// Forgets all tasks and plans of a goal.
    Mono<Void> forget(UUID goalId, UserId user);

    /// The newest steps of a task, the newest first.
    Mono<List<PastStep>> newestOf(UUID taskId, UserId user, int most);

    /// The titles of those tasks of a goal that are still known.
    Mono<Map<UUID, String>> titles(UUID goalId, UserId user, Set<UUID> tasks);
}
