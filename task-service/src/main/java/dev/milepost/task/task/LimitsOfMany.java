package dev.milepost.task.task;

import dev.milepost.task.limit.TaskRoom;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// The limits of a user who wants many changes at once. What is in the database is counted once, and what is decided since is
/// added to it. Not for several threads.
final class LimitsOfMany {

    private final Mono<TaskRoom> room;
    private final LocalDate today;
    private int more;

    LimitsOfMany(Mono<TaskRoom> room, LocalDate today) {
        this.room = room;
        this.today = today;
    }

    /// Completes when the task may be as it is wanted after those before it; ends in a refusal of 403 otherwise.
    ///
    /// @param before null for a new task
    Mono<Void> allow(@Nullable Task before, Task after) {
        LimitClaim claim = LimitClaim.of(before, after);
        return claim.asks()
                ? room.doOnNext(there -> check(claim, there)).then()
                : Mono.fromRunnable(() -> makeRoom(claim, after));
    }

    private void check(LimitClaim claim, TaskRoom there) {
        if (claim.opens()) {
            there.allow(more + claim.weight());
        }
        claim.check(there.limits(), today);
        more += claim.weight();
    }

    /// A task is no longer there.
    void gone(Task task) {
        makeRoom(LimitClaim.ofEnd(task), task);
    }

    /// One task of a series makes no room by itself, because a series counts as one.
    private void makeRoom(LimitClaim claim, Task task) {
        if (task.details().origin().seriesId() == null) {
            more += claim.weight();
        }
    }
}
