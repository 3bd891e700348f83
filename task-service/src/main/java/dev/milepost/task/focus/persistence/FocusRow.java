package dev.milepost.task.focus.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import dev.milepost.task.focus.EndReason;
import dev.milepost.task.focus.FocusDetails;
import dev.milepost.task.focus.FocusSession;
import dev.milepost.task.focus.FocusSessionId;
import dev.milepost.task.focus.FocusState;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a row of `focus_sessions` is read.
final class FocusRow {

    /// Sessions with the goal of their task.
    static final String SESSIONS =
            "SELECT f.*, t.goal_id FROM focus_sessions f LEFT JOIN tasks t ON t.id = f.task_id ";

    private FocusRow() {}

    static FocusSession session(Readable row) {
        return switch (Columns.constant(row, "state", FocusState.class)) {
            case RUNNING, PAUSED -> open(row);
            case COMPLETED, ABANDONED ->
                    new FocusSession.Ended(
                            details(row),
                            Columns.value(row, "ended_at", Instant.class),
                            reason(row));
        };
    }

    static FocusSession.Open open(Readable row) {
        return new FocusSession.Open(details(row), row.get("running_since", Instant.class));
    }

    private static FocusDetails details(Readable row) {
        return new FocusDetails(
                new FocusSessionId(Columns.value(row, "id", UUID.class)),
                new UserId(Columns.value(row, "user_id", UUID.class)),
                row.get("task_id", UUID.class),
                row.get("goal_id", UUID.class),
                Columns.value(row, "planned_minutes", Integer.class),
                Columns.value(row, "break_minutes", Integer.class),
                Columns.value(row, "started_at", Instant.class),
                Columns.value(row, "focused_seconds", Long.class),
                Columns.value(row, "last_sign_at", Instant.class),
                Columns.value(row, "version", Long.class));
    }

    private static @Nullable EndReason reason(Readable row) {
        String reason = row.get("end_reason", String.class);
        return reason == null ? null : EndReason.valueOf(reason);
    }
}
