package dev.milepost.planner.revision.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.planner.plan.TaskKind;
import dev.milepost.planner.plan.TaskState;
import dev.milepost.planner.plan.TaskStatus;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A row of `planned_tasks`.
final class TaskRow {

    private TaskRow() {}

    static TaskState of(Readable row) {
        return new TaskState(
                Columns.value(row, "task_id", UUID.class),
                Columns.constant(row, "status", TaskStatus.class),
                Columns.value(row, "due_date", LocalDate.class),
                Columns.value(row, "order_in_goal", Integer.class),
                Columns.value(row, "week_number", Integer.class),
                Columns.value(row, "day_number_in_week", Integer.class),
                Columns.value(row, "milestone", String.class),
                Columns.constant(row, "kind", TaskKind.class),
                Columns.value(row, "title", String.class),
                Columns.value(row, "description", String.class),
                Columns.value(row, "estimated_duration", Integer.class),
                Columns.value(row, "moved_by_user", Boolean.class),
                Columns.value(row, "edited_by_user", Boolean.class),
                row.get("closed_at", Instant.class));
    }
}
