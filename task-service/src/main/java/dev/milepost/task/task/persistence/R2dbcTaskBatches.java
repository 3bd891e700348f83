package dev.milepost.task.task.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskBatches;
import dev.milepost.task.task.TaskId;
import dev.milepost.task.task.TaskSummary;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Reads many tasks by their ids.
@Component
class R2dbcTaskBatches implements TaskBatches {

    private static final String LOCKED =
            "SELECT * FROM tasks WHERE id = ANY(:ids) AND user_id = :user_id ORDER BY id FOR UPDATE";
    private static final String EXISTING = "SELECT id FROM tasks WHERE id = ANY(:ids)";
    private static final String SHOWN = TaskRow.SUMMARIES + "WHERE t.id = ANY(:ids)";

    private final DatabaseClient database;

    R2dbcTaskBatches(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<Task>> locked(Collection<TaskId> ids, UserId user) {
        return database.sql(LOCKED)
                .bind("ids", values(ids))
                .bind("user_id", user.value())
                .map(TaskRow::task)
                .all()
                .collectList();
    }

    @Override
    public Mono<List<TaskId>> existing(Collection<TaskId> ids) {
        return database.sql(EXISTING)
                .bind("ids", values(ids))
                .map(row -> new TaskId(Columns.value(row, "id", UUID.class)))
                .all()
                .collectList();
    }

    @Override
    public Mono<List<TaskSummary>> shown(Collection<TaskId> ids) {
        return database.sql(SHOWN)
                .bind("ids", values(ids))
                .map(TaskRow::summary)
                .all()
                .collectList();
    }

    private static UUID[] values(Collection<TaskId> ids) {
        return ids.stream().map(TaskId::value).toArray(UUID[]::new);
    }
}
