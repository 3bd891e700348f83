package dev.milepost.task.task.persistence;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.security.UserId;
import dev.milepost.task.task.CompletedBy;
import dev.milepost.task.task.Due;
import dev.milepost.task.task.StaleVersion;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskAnnouncements;
import dev.milepost.task.task.TaskChronicle;
import dev.milepost.task.task.TaskDetails;
import dev.milepost.task.task.TaskEvent;
import dev.milepost.task.task.TaskFields;
import dev.milepost.task.task.TaskId;
import dev.milepost.task.task.TaskNotFound;
import dev.milepost.task.task.Tasks;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Tasks in the table `tasks`.
@Component
class R2dbcTasks implements Tasks {

    private static final String LOCKED = "SELECT * FROM tasks WHERE id = :id FOR UPDATE";

    /// New tasks come as one JSON text: one parameter for any number of them, and nulls that need no care.
    private static final String ADD =
            """
            INSERT INTO tasks (id, user_id, goal_id, source, title, description, priority, tags, status, due_date, due_time,
                               timezone, estimated_duration, hidden, template_id, series_id, recurrence_id, version,
                               created_at, updated_at)
            SELECT id, user_id, goal_id, source, title, description, priority, tags, 'PENDING', due_date, due_time,
                   timezone, estimated_duration, hidden, template_id, series_id, recurrence_id, version,
                   created_at, created_at
              FROM jsonb_to_recordset(CAST(:tasks AS jsonb))
                   AS task(id uuid, user_id uuid, goal_id uuid, source text, title text, description text, priority text,
                           tags text[], due_date date, due_time time, timezone text, estimated_duration int,
                           hidden boolean, template_id uuid, series_id uuid, recurrence_id timestamp, version bigint,
                           created_at timestamptz)
            """;

    /// What a plan had dropped is dropped no longer once its user has taken it up again.
    private static final String SAVE =
            """
            UPDATE tasks
               SET status = :status, title = :title, description = :description, priority = :priority, tags = :tags,
                   due_date = :due_date, due_time = :due_time, timezone = :timezone,
                   estimated_duration = :estimated_duration, goal_id = :goal_id, hidden = :hidden, archived = :archived,
                   moved_by_user = :moved_by_user, edited_by_user = :edited_by_user,
                   subtask_count = :subtask_count, subtask_completed_count = :subtask_completed_count,
                   completed_at = :completed_at, completed_by = :completed_by, skip_reason = :skip_reason,
                   change = CASE WHEN change = 'DROPPED' AND :status <> 'SKIPPED' THEN 'KEPT' ELSE change END,
                   change_reason = CASE WHEN change = 'DROPPED' AND :status <> 'SKIPPED' THEN NULL ELSE change_reason END,
                   version = :version, updated_at = :updated_at
             WHERE id = :id AND version < :version
            """;

    private static final String MARK_OVERDUE =
            """
            WITH late AS (
                SELECT t.id
                  FROM tasks t
                  LEFT JOIN known_goals g ON g.goal_id = t.goal_id
                  LEFT JOIN known_users u ON u.user_id = t.user_id
                  JOIN unnest(:zones::text[], :todays::date[]) AS z(timezone, today)
                    ON z.timezone = coalesce(u.timezone, 'UTC')
                 WHERE t.status IN ('PENDING', 'IN_PROGRESS') AND t.due_date < :latest_today
                   AND t.due_date < z.today AND NOT t.archived AND (t.goal_id IS NULL OR g.status = 'ACTIVE')
                 ORDER BY t.due_date, t.id
                 LIMIT :most
                   FOR UPDATE OF t SKIP LOCKED)
            UPDATE tasks t SET status = 'OVERDUE', version = t.version + 1, updated_at = :now
              FROM late WHERE t.id = late.id
            RETURNING t.*
            """;
    private static final String REMOVE = "DELETE FROM tasks WHERE id = :id";
    private static final String REMOVE_OF_GOAL = "DELETE FROM tasks WHERE goal_id = :goal_id";

    private final DatabaseClient database;
    private final Outbox outbox;
    private final TaskAnnouncements announcements;
    private final TaskChronicle chronicle;
    private final JsonMapper json;

    R2dbcTasks(
            DatabaseClient database,
            Outbox outbox,
            TaskAnnouncements announcements,
            TaskChronicle chronicle,
            JsonMapper json) {
        this.database = database;
        this.outbox = outbox;
        this.announcements = announcements;
        this.chronicle = chronicle;
        this.json = json;
    }

    @Override
    public Mono<Task> locked(TaskId id) {
        return database.sql(LOCKED)
                .bind("id", id.value())
                .map(TaskRow::task)
                .one()
                .switchIfEmpty(Mono.error(TaskNotFound::new));
    }

    @Override
    public Mono<Change<Task, TaskEvent>> add(Change<Task, TaskEvent> change) {
        List<NewTaskRow> rows = List.of(NewTaskRow.of(change.state().details()));
        return database.sql(ADD)
                .bind("tasks", json.writeValueAsString(rows))
                .then()
                .then(tell(change.events()))
                .thenReturn(change);
    }

    @Override
    public Mono<Change<Task, TaskEvent>> save(Change<Task, TaskEvent> change) {
        return change.happened()
                ? update(change.state()).then(tell(change.events())).thenReturn(change)
                : Mono.just(change);
    }

    @Override
    public Mono<Void> remove(TaskEvent deleted) {
        TaskDetails task = deleted.task().details();
        return database.sql(REMOVE)
                .bind("id", task.id().value())
                .then()
                .then(outbox.append(announcements.of(List.of(deleted))))
                .then(Mono.defer(() -> chronicle.forget(task.id(), task.userId())));
    }

    @Override
    public Mono<Integer> markOverdue(Map<String, LocalDate> todays, Instant now, int most) {
        List<Map.Entry<String, LocalDate>> zones = List.copyOf(todays.entrySet());
        LocalDate latest = todays.values().stream().max(LocalDate::compareTo).orElseThrow();
        return database.sql(MARK_OVERDUE)
                .bind("zones", zones.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .bind("todays", zones.stream().map(Map.Entry::getValue).toArray(LocalDate[]::new))
                .bind("latest_today", latest)
                .bind("most", most)
                .bind("now", now)
                .map(TaskRow::task)
                .all()
                .<TaskEvent>map(task -> new TaskEvent.BecameOverdue(task, now))
                .collectList()
                .flatMap(events -> tell(events).thenReturn(events.size()));
    }

    @Override
    public Mono<Void> removeAllOfGoal(UUID goalId, UserId user) {
        return database.sql(REMOVE_OF_GOAL)
                .bind("goal_id", goalId)
                .then()
                .then(Mono.defer(() -> chronicle.forget(goalId, user)));
    }

    private Mono<Void> tell(List<TaskEvent> events) {
        return outbox.append(announcements.of(events)).then(chronicle.note(events));
    }

    private Mono<Void> update(Task task) {
        TaskDetails details = task.details();
        return bound(database.sql(SAVE), details)
                .bind("status", task.status().name())
                .bind("completed_at", nullable(completedAt(task), Instant.class))
                .bind("completed_by", nullable(completedBy(task), String.class))
                .bind("skip_reason", nullable(skipReason(task), String.class))
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion(details.version())))
                .then();
    }

    private static GenericExecuteSpec bound(GenericExecuteSpec sql, TaskDetails task) {
        TaskFields fields = task.fields();
        Due due = fields.due();
        return sql.bind("id", task.id().value())
                .bind("title", fields.title())
                .bind("description", fields.description())
                .bind("priority", fields.priority().name())
                .bind("tags", fields.tags().toArray(String[]::new))
                .bind("due_date", nullable(fields.dueDate(), LocalDate.class))
                .bind("due_time", nullable(due == null ? null : due.time(), LocalTime.class))
                .bind("timezone", nullable(zone(due), String.class))
                .bind("estimated_duration", nullable(fields.estimatedDuration(), Integer.class))
                .bind("goal_id", nullable(fields.goalId(), UUID.class))
                .bind("hidden", fields.hidden())
                .bind("archived", task.marks().archived())
                .bind("moved_by_user", task.marks().moved())
                .bind("edited_by_user", task.marks().edited())
                .bind("subtask_count", task.tally().subtaskCount())
                .bind("subtask_completed_count", task.tally().subtaskCompletedCount())
                .bind("version", task.version())
                .bind("updated_at", task.updatedAt());
    }

    private static @Nullable String zone(@Nullable Due due) {
        return due == null || due.zone() == null ? null : due.zone().getId();
    }

    private static @Nullable Instant completedAt(Task task) {
        return task instanceof Task.Closed closed ? closed.completedAt() : null;
    }

    private static @Nullable String completedBy(Task task) {
        CompletedBy by = task instanceof Task.Closed closed ? closed.completedBy() : null;
        return by == null ? null : by.name();
    }

    private static @Nullable String skipReason(Task task) {
        return task instanceof Task.Closed closed ? closed.skipReason() : null;
    }

    private static <T> Parameter nullable(@Nullable T value, Class<T> type) {
        return value == null ? Parameters.in(type) : Parameters.in(value);
    }
}
