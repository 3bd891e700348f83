package dev.milepost.task.task;

import dev.milepost.kit.security.CurrentUser;
import dev.milepost.task.limit.KnownLimits;
import dev.milepost.task.limit.Limits;
import dev.milepost.task.limit.TaskLimits;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Holds what users want of their tasks to what their tier allows (TASK-2, TASK-8). Limits hold for what is new: an own
/// task that begins to count, a description that grows, a day that is chosen. Tasks of a plan are exempt from the number
/// and from the day.
@Component
public class LimitRules {

    private final TaskLimits room;
    private final KnownLimits limits;
    private final Clock clock;

    LimitRules(TaskLimits room, KnownLimits limits, Clock clock) {
        this.room = room;
        this.limits = limits;
        this.clock = clock;
    }

    /// Completes when the task may be as it is wanted; ends in a refusal of 403 otherwise. Joins the caller's transaction.
    ///
    /// @param before null for a new task
    public Mono<Void> allow(CurrentUser user, @Nullable Task before, Task after) {
        LimitClaim claim = LimitClaim.of(before, after);
        LocalDate today = LocalDate.ofInstant(clock.instant(), user.timezone());
        return known(user, claim).doOnNext(allowed -> claim.check(allowed, today)).then();
    }

    private Mono<Limits> known(CurrentUser user, LimitClaim claim) {
        if (claim.opens()) {
            return room.roomFor(1, user);
        }
        return claim.asks() ? limits.of(user) : Mono.empty();
    }

    /// The same for many tasks that are wanted in one transaction, in which nothing is saved before all are decided.
    LimitsOfMany ofMany(CurrentUser user) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), user.timezone());
        return new LimitsOfMany(room.roomOf(user).cache(), today);
    }
}
