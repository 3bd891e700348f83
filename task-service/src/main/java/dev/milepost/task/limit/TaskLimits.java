package dev.milepost.task.limit;

import dev.milepost.kit.security.CurrentUser;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Lets own tasks be opened while there is room for them (TASK-8). Whatever opens one asks here first, in the transaction
/// in which it does: creating, reopening, unarchiving, restoring. Tasks of a plan need no room.
@Component
public class TaskLimits {

    private final KnownLimits limits;
    private final ActiveTasks tasks;

    TaskLimits(KnownLimits limits, ActiveTasks tasks) {
        this.limits = limits;
        this.tasks = tasks;
    }

    /// Answers the user's limits when there is room for so many more own open tasks, and ends in [TaskLimitReached]
    /// otherwise. Simultaneous callers of one user come one after the other, unless the user has no limit.
    public Mono<Limits> roomFor(int more, CurrentUser user) {
        return limits.of(user).flatMap(allowed -> roomFor(more, user, allowed));
    }

    private Mono<Limits> roomFor(int more, CurrentUser user, Limits allowed) {
        if (allowed.activeTasks() == null) {
            return Mono.just(allowed);
        }
        return tasks.countedAlone(user.id())
                .doOnNext(open -> allowed.allowTasks(open, more))
                .thenReturn(allowed);
    }
}
