package dev.milepost.task.task;

import dev.milepost.kit.security.CurrentUser;
import dev.milepost.task.limit.KnownLimits;
import dev.milepost.task.limit.Limits;
import dev.milepost.task.limit.TaskLimits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
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
        boolean grows = lengthOf(after) > (before == null ? 0 : lengthOf(before));
        boolean moves = !after.details().isPlanned() && moves(before, after);
        LocalDate today = LocalDate.ofInstant(clock.instant(), user.timezone());
        return known(user, counts(after) && (before == null || !counts(before)), grows || moves)
                .doOnNext(allowed -> check(allowed, after.details().fields(), grows, moves, today))
                .then();
    }

    private Mono<Limits> known(CurrentUser user, boolean opens, boolean asks) {
        if (opens) {
            return room.roomFor(1, user);
        }
        return asks ? limits.of(user) : Mono.empty();
    }

    private static void check(
            Limits allowed, TaskFields fields, boolean grows, boolean moves, LocalDate today) {
        LocalDate due = fields.dueDate();
        if (moves && due != null) {
            allowed.allowDue(due, today);
        }
        if (grows) {
            allowed.allowDescription(fields.description());
        }
    }

    private static boolean counts(Task task) {
        return task instanceof Task.Open(var details, _)
                && !details.isPlanned()
                && !details.marks().archived();
    }

    private static boolean moves(@Nullable Task before, Task after) {
        LocalDate due = after.details().dueDate();
        return due != null && (before == null || !Objects.equals(due, before.details().dueDate()));
    }

    private static int lengthOf(Task task) {
        return Limits.charactersIn(task.details().fields().description());
    }
}
