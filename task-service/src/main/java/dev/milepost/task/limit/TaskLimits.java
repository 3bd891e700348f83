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
        return roomOf(user).doOnNext(room -> room.allow(more)).map(TaskRoom::limits);
    }

    /// The room that a user has until the end of the caller's transaction, for who opens many tasks at once.
    public Mono<TaskRoom> roomOf(CurrentUser user) {
        return limits.of(user).flatMap(allowed -> roomOf(user, allowed));
    }

    private Mono<TaskRoom> roomOf(CurrentUser user, Limits allowed) {
        return allowed.activeTasks() == null
                ? Mono.just(new TaskRoom(allowed, 0))
                : tasks.countedAlone(user.id()).map(open -> new TaskRoom(allowed, open));
    }
}
