package dev.milepost.task.task.persistence;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.security.UserId;
import dev.milepost.task.task.StaleVersion;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskAnnouncements;
import dev.milepost.task.task.TaskChronicle;
import dev.milepost.task.task.TaskEvent;
import dev.milepost.task.task.TaskId;
import dev.milepost.task.task.TaskNotFound;
import dev.milepost.task.task.TaskReference;
import dev.milepost.task.task.Tasks;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Tasks in the table `tasks`.
@Component
class R2dbcTasks implements Tasks {

    private static final String LOCKED = "SELECT * FROM tasks WHERE id = :id FOR UPDATE";

    /// What a plan had dropped is dropped no longer once its user has taken it up again.
    private static final String SAVE =
            """
            UPDATE tasks
               SET status = :status, title = :title, description = :description, due_date = :due_date,
                   moved_by_user = :moved_by_user, edited_by_user = :edited_by_user,
                   completed_at = :completed_at, skip_reason = :skip_reason,
                   change = CASE WHEN change = 'DROPPED' AND :status <> 'SKIPPED' THEN 'KEPT' ELSE change END,
                   change_reason = CASE WHEN change = 'DROPPED' AND :status <> 'SKIPPED' THEN NULL ELSE change_reason END,
                   version = :version, updated_at = :now
             WHERE id = :id AND version = :version - 1
            """;

    private static final String MARK_OVERDUE =
            """
            WITH late AS (
                SELECT t.id
                  FROM tasks t
                  JOIN known_goals g ON g.goal_id = t.goal_id AND g.status = 'ACTIVE'
                  LEFT JOIN known_users u ON u.user_id = t.user_id
                  JOIN unnest(:zones::text[], :todays::date[]) AS z(timezone, today)
                    ON z.timezone = coalesce(u.timezone, 'UTC')
                 WHERE t.status IN ('PENDING', 'IN_PROGRESS') AND t.due_date < :latest_today
                   AND t.due_date < z.today
                 ORDER BY t.due_date, t.id
                 LIMIT :most
                   FOR UPDATE OF t SKIP LOCKED)
            UPDATE tasks t SET status = 'OVERDUE', version = t.version + 1, updated_at = :now
              FROM late WHERE t.id = late.id
            RETURNING t.*
            """;
    private static final String REMOVE_OF_GOAL = "DELETE FROM tasks WHERE goal_id = :goal_id";

    private final DatabaseClient database;
    private final Outbox outbox;
    private final TaskAnnouncements announcements;
    private final TaskChronicle chronicle;
    private final Clock clock;

    R2dbcTasks(
            DatabaseClient database,
            Outbox outbox,
            TaskAnnouncements announcements,
            TaskChronicle chronicle,
            Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.announcements = announcements;
        this.chronicle = chronicle;
        this.clock = clock;
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
    public Mono<Change<Task, TaskEvent>> save(Change<Task, TaskEvent> change) {
        return change.happened()
                ? update(change.state()).then(tell(change.events())).thenReturn(change)
                : Mono.just(change);
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
                .map(TaskRow::reference)
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
        TaskReference reference = task.reference();
        return database.sql(SAVE)
                .bind("id", reference.id().value())
                .bind("status", task.status().name())
                .bind("due_date", reference.dueDate())
                .bind("title", reference.text().title())
                .bind("description", reference.text().description())
                .bind("moved_by_user", reference.movedByUser())
                .bind("edited_by_user", reference.editedByUser())
                .bind("completed_at", nullable(completedAt(task), Instant.class))
                .bind("skip_reason", nullable(skipReason(task), String.class))
                .bind("version", reference.version())
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion(reference.version())))
                .then();
    }

    private static @Nullable Instant completedAt(Task task) {
        return task instanceof Task.Closed closed ? closed.completedAt() : null;
    }

    private static @Nullable String skipReason(Task task) {
        return task instanceof Task.Closed closed ? closed.skipReason() : null;
    }

    private static <T> Parameter nullable(@Nullable T value, Class<T> type) {
        return value == null ? Parameters.in(type) : Parameters.in(value);
    }
}
