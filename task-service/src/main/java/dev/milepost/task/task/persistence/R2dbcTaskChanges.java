package dev.milepost.task.task.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import dev.milepost.task.task.SyncPoint;
import dev.milepost.task.task.TaskChange;
import dev.milepost.task.task.TaskChanges;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Changes by the transaction that `tasks` and `deleted_tasks` remember of each row.
@Component
class R2dbcTaskChanges implements TaskChanges {

    /// The horizon is of the same snapshot as the rows, and comes also when there are none.
    static final String AFTER =
            """
            WITH page AS (
                (SELECT t.changed_in, t.id, NULL::uuid AS gone_from, NULL::timestamptz AS gone_at
                   FROM tasks t
                  WHERE t.user_id = :user_id AND t.changed_in >= CAST(:from AS xid8)
                    AND (t.changed_in, t.id) > (CAST(:after AS xid8), :after_id)
                  ORDER BY t.changed_in, t.id LIMIT :most)
                UNION ALL
                (SELECT d.changed_in, d.task_id, d.goal_id, d.deleted_at
                   FROM deleted_tasks d
                  WHERE d.user_id = :user_id AND d.changed_in >= CAST(:from AS xid8) AND NOT :full
                    AND (d.changed_in, d.task_id) > (CAST(:after AS xid8), :after_id)
                  ORDER BY d.changed_in, d.task_id LIMIT :most)
                 ORDER BY 1, 2 LIMIT :most)
            SELECT horizon.at::text AS horizon, page.changed_in::text AS told_in, page.id AS told_id,
                   page.gone_from, page.gone_at, t.*, g.name AS goal_name
              FROM (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS at) AS horizon
              LEFT JOIN page ON true
              LEFT JOIN tasks t ON t.id = page.id AND page.gone_at IS NULL
              LEFT JOIN known_goals g ON g.goal_id = t.goal_id
             ORDER BY page.changed_in, page.id
            """;

    private static final String FORGET = "DELETE FROM deleted_tasks WHERE deleted_at < :moment";

    private final DatabaseClient database;

    R2dbcTaskChanges(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Look> after(SyncPoint point, UserId user, int most) {
        return database.sql(AFTER)
                .bind("user_id", user.value())
                .bind("from", String.valueOf(point.from()))
                .bind("full", point.full())
                .bind("after", String.valueOf(point.after()))
                .bind("after_id", point.afterId())
                .bind("most", most)
                .map(R2dbcTaskChanges::seen)
                .all()
                .collectList()
                .map(R2dbcTaskChanges::look);
    }

    @Override
    public Mono<Long> forgetDeletionsBefore(Instant moment) {
        return database.sql(FORGET).bind("moment", moment).fetch().rowsUpdated();
    }

    private static Look look(List<Seen> rows) {
        List<TaskChange> changes =
                rows.stream().map(Seen::change).filter(Objects::nonNull).toList();
        return new Look(rows.getFirst().horizon(), changes);
    }

    private static Seen seen(Readable row) {
        return new Seen(transaction(row, "horizon"), change(row));
    }

    private static @Nullable TaskChange change(Readable row) {
        UUID id = row.get("told_id", UUID.class);
        if (id == null) {
            return null;
        }
        long changedIn = transaction(row, "told_in");
        Instant goneAt = row.get("gone_at", Instant.class);
        return goneAt == null
                ? new TaskChange.Present(TaskRow.summary(row), changedIn)
                : new TaskChange.Gone(id, row.get("gone_from", UUID.class), goneAt, changedIn);
    }

    private static long transaction(Readable row, String column) {
        return Long.parseLong(Columns.value(row, column, String.class));
    }

    private record Seen(long horizon, @Nullable TaskChange change) {}
}
