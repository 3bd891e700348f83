package dev.milepost.task.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How the last plan left a task, in words that its user can read.
///
/// @param previousDueDate where a moved task was before
public record PlanMark(
        TaskChange change, @Nullable LocalDate previousDueDate, @Nullable String reason) {

    static final PlanMark KEPT = new PlanMark(TaskChange.KEPT, null, null);

    static PlanMark added(@Nullable String reason) {
        return new PlanMark(TaskChange.ADDED, null, reason);
    }

    static PlanMark moved(LocalDate from, @Nullable String reason) {
        return new PlanMark(TaskChange.MOVED, from, reason);
    }

    static PlanMark dropped(@Nullable String reason) {
        return new PlanMark(TaskChange.DROPPED, null, reason);
    }
}
