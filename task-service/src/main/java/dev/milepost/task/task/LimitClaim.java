package dev.milepost.task.task;

import dev.milepost.task.limit.Limits;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a change asks of its user's limits.
///
/// @param weight by how many it changes the number of tasks that count
/// @param grows whether the description becomes longer
/// @param moves whether a day is chosen for an own task
record LimitClaim(TaskFields fields, int weight, boolean grows, boolean moves) {

    /// @param before null for a new task
    static LimitClaim of(@Nullable Task before, Task after) {
        return new LimitClaim(
                after.details().fields(),
                countOf(after) - (before == null ? 0 : countOf(before)),
                lengthOf(after) > (before == null ? 0 : lengthOf(before)),
                !after.details().isPlanned() && moves(before, after));
    }

    static LimitClaim ofEnd(Task task) {
        return new LimitClaim(task.details().fields(), -countOf(task), false, false);
    }

    boolean opens() {
        return weight > 0;
    }

    boolean asks() {
        return opens() || grows || moves;
    }

    /// All but the number of tasks.
    void check(Limits allowed, LocalDate today) {
        LocalDate due = fields.dueDate();
        if (moves && due != null) {
            allowed.allowDue(due, today);
        }
        if (grows) {
            allowed.allowDescription(fields.description());
        }
    }

    private static int countOf(Task task) {
        boolean counts =
                task instanceof Task.Open(var details, _)
                        && !details.isPlanned()
                        && !details.marks().archived();
        return counts ? 1 : 0;
    }

    private static boolean moves(@Nullable Task before, Task after) {
        LocalDate due = after.details().dueDate();
        return due != null && (before == null || !Objects.equals(due, before.details().dueDate()));
    }

    private static int lengthOf(Task task) {
        return Limits.charactersIn(task.details().fields().description());
    }
}
