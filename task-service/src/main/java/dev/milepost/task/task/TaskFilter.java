package dev.milepost.task.task;

import dev.milepost.kit.security.UserId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which of a user's tasks are wanted, in the order of their dates (TASK-3).
///
/// @param after the last task of the page before
public record TaskFilter(
        UserId user,
        @Nullable UUID goalId,
        @Nullable TaskStatus status,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable Position after,
        int limit) {

    /// Where a task stands in the list; one without a day stands at its end.
    public record Position(LocalDate dueDate, int orderInGoal, UUID id) {

        private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

        public static Position of(TaskSummary task) {
            LocalDate day = task.details().dueDate();
            PlanPlace place = task.details().place();
            return new Position(
                    day == null ? LAST : day,
                    place == null ? 0 : place.orderInGoal(),
                    task.details().id().value());
        }
    }
}
