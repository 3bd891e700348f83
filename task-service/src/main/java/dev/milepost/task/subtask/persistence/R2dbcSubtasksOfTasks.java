package dev.milepost.task.subtask.persistence;

import dev.milepost.task.subtask.SubtasksOfTasks;
import dev.milepost.task.task.Subtask;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Subtasks of several tasks at once. Knows nothing of tasks, so that who keeps tasks can use it.
@Component
class R2dbcSubtasksOfTasks implements SubtasksOfTasks {

    private static final String OF_TASKS =
            "SELECT * FROM subtasks WHERE task_id = ANY(:tasks) ORDER BY task_id, position";

    private static final String PUT =
            """
            INSERT INTO subtasks (id, task_id, title, position, source, created_at, completed_at)
            SELECT id, task_id, title, position, source, created_at, completed_at
              FROM jsonb_to_recordset(CAST(:subtasks AS jsonb))
                   AS subtask(id uuid, task_id uuid, title text, position int, source text,
                              created_at timestamptz, completed_at timestamptz)
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    R2dbcSubtasksOfTasks(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<Map<UUID, List<Subtask>>> of(Collection<UUID> ids) {
        return database.sql(OF_TASKS)
                .bind("tasks", ids.toArray(UUID[]::new))
                .map(SubtaskRow::read)
                .all()
                .collect(
                        Collectors.groupingBy(
                                SubtaskRow::taskId,
                                Collectors.mapping(SubtaskRow::subtask, Collectors.toList())));
    }

    @Override
    public Mono<Void> put(Map<UUID, List<Subtask>> byTask) {
        List<SubtaskRow> rows =
                byTask.entrySet().stream()
                        .flatMap(task -> SubtaskRow.of(task.getKey(), task.getValue()).stream())
                        .toList();
        return database.sql(PUT).bind("subtasks", json.writeValueAsString(rows)).then();
    }
}
