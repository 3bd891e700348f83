package dev.milepost.task.subtask.persistence;

import dev.milepost.kit.event.Change;
import dev.milepost.task.subtask.Checklist;
import dev.milepost.task.subtask.Subtasks;
import dev.milepost.task.subtask.SubtasksOfTasks;
import dev.milepost.task.task.Subtask;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskEvent;
import dev.milepost.task.task.TaskId;
import dev.milepost.task.task.Tasks;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Subtasks in the table `subtasks`. They come as one JSON text, so that one statement keeps any number of them.
@Component
class R2dbcSubtasks implements Subtasks {

    /// Writes what has changed, and deletes what is no longer there.
    private static final String SAVE =
            """
            WITH wanted AS (
                SELECT *
                  FROM jsonb_to_recordset(CAST(:subtasks AS jsonb))
                       AS subtask(id uuid, task_id uuid, title text, position int, source text,
                                  created_at timestamptz, completed_at timestamptz)),
            gone AS (
                DELETE FROM subtasks WHERE task_id = :task_id AND id NOT IN (SELECT id FROM wanted))
            INSERT INTO subtasks (id, task_id, title, position, source, created_at, completed_at)
            SELECT id, task_id, title, position, source, created_at, completed_at FROM wanted
            ON CONFLICT (id) DO UPDATE
               SET title = excluded.title, position = excluded.position, completed_at = excluded.completed_at
             WHERE (subtasks.title, subtasks.position, subtasks.completed_at)
                   IS DISTINCT FROM (excluded.title, excluded.position, excluded.completed_at)
            """;

    private final DatabaseClient database;
    private final SubtasksOfTasks ofTasks;
    private final Tasks tasks;
    private final JsonMapper json;

    R2dbcSubtasks(DatabaseClient database, SubtasksOfTasks ofTasks, Tasks tasks, JsonMapper json) {
        this.database = database;
        this.ofTasks = ofTasks;
        this.tasks = tasks;
        this.json = json;
    }

    @Override
    public Mono<List<Subtask>> of(TaskId task) {
        return ofTasks.of(List.of(task.value()))
                .map(byTask -> byTask.getOrDefault(task.value(), List.of()));
    }

    @Override
    public Mono<Checklist> of(Task task) {
        return of(task.details().id()).map(items -> new Checklist(task, items));
    }

    @Override
    public Mono<Change<Checklist, TaskEvent>> save(Change<Checklist, TaskEvent> change) {
        return change.happened()
                ? write(change.state())
                        .then(tasks.save(new Change<>(change.state().task(), change.events())))
                        .map(saved -> of(saved, change.state()))
                : Mono.just(change);
    }

    private static Change<Checklist, TaskEvent> of(
            Change<Task, TaskEvent> saved, Checklist checklist) {
        return new Change<>(new Checklist(saved.state(), checklist.items()), saved.events());
    }

    private Mono<Void> write(Checklist checklist) {
        UUID task = checklist.task().details().id().value();
        return database.sql(SAVE)
                .bind("task_id", task)
                .bind("subtasks", json.writeValueAsString(SubtaskRow.of(task, checklist.items())))
                .then();
    }
}
