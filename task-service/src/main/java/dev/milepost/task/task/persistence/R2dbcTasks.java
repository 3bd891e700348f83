package dev.milepost.task.task.persistence;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.problem.StaleVersion;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskAnnouncements;
import dev.milepost.task.task.TaskChronicle;
import dev.milepost.task.task.TaskDetails;
import dev.milepost.task.task.TaskEvent;
import dev.milepost.task.task.TaskFocus;
import dev.milepost.task.task.TaskFollower;
import dev.milepost.task.task.TaskId;
import dev.milepost.task.task.TaskNotFound;
import dev.milepost.task.task.TaskTombstones;
import dev.milepost.task.task.TaskTombstones.DeletedGoal;
import dev.milepost.task.task.Tasks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
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

    /// Changed tasks come in the same way. What a plan had dropped is dropped no longer once its user has taken it up again.
    private static final String SAVE =
            """
            UPDATE tasks t
               SET status = s.status, title = s.title, description = s.description, priority = s.priority, tags = s.tags,
                   due_date = s.due_date, due_time = s.due_time, timezone = s.timezone,
                   estimated_duration = s.estimated_duration, goal_id = s.goal_id, hidden = s.hidden, archived = s.archived,
                   moved_by_user = s.moved_by_user, edited_by_user = s.edited_by_user,
                   subtask_count = s.subtask_count, subtask_completed_count = s.subtask_completed_count,
                   focus_time_seconds = s.focus_time_seconds,
                   completed_at = s.completed_at, completed_by = s.completed_by, skip_reason = s.skip_reason,
                   change = CASE WHEN t.change = 'DROPPED' AND s.status <> 'SKIPPED' THEN 'KEPT' ELSE t.change END,
                   change_reason = CASE WHEN t.change = 'DROPPED' AND s.status <> 'SKIPPED' THEN NULL ELSE t.change_reason END,
                   version = s.version, updated_at = s.updated_at
              FROM jsonb_to_recordset(CAST(:tasks AS jsonb))
                   AS s(id uuid, status text, title text, description text, priority text, tags text[], due_date date,
                        due_time time, timezone text, estimated_duration int, goal_id uuid, hidden boolean,
                        archived boolean, moved_by_user boolean, edited_by_user boolean,
                        subtask_count int, subtask_completed_count int, focus_time_seconds bigint,
                        completed_at timestamptz, completed_by text, skip_reason text, version bigint, updated_at timestamptz)
             WHERE t.id = s.id AND t.version < s.version
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
    private static final String LOCKED_OF_GOAL =
            "SELECT * FROM tasks WHERE goal_id = :goal_id ORDER BY id FOR UPDATE";
    private static final String REMOVE_OF_GOAL = "DELETE FROM tasks WHERE goal_id = :goal_id";

    private final DatabaseClient database;
    private final Outbox outbox;
    private final TaskAnnouncements announcements;
    private final TaskChronicle chronicle;
    private final TaskTombstones tombstones;
    private final TaskFocus focus;
    private final ObjectProvider<TaskFollower> followers;
    private final JsonMapper json;

    R2dbcTasks(
            DatabaseClient database,
            Outbox outbox,
            TaskAnnouncements announcements,
            TaskChronicle chronicle,
            TaskTombstones tombstones,
            TaskFocus focus,
            ObjectProvider<TaskFollower> followers,
            JsonMapper json) {
        this.database = database;
        this.outbox = outbox;
        this.announcements = announcements;
        this.chronicle = chronicle;
        this.tombstones = tombstones;
        this.focus = focus;
        this.followers = followers;
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
        return addAll(List.of(change)).thenReturn(change);
    }

    @Override
    public Mono<Void> addAll(List<Change<Task, TaskEvent>> changes) {
        List<WrittenTaskRow> rows =
                changes.stream().map(change -> WrittenTaskRow.of(change.state())).toList();
        return changes.isEmpty()
                ? Mono.empty()
                : database.sql(ADD)
                        .bind("tasks", json.writeValueAsString(rows))
                        .then()
                        .then(tell(eventsOf(changes)));
    }

    @Override
    public Mono<Change<Task, TaskEvent>> save(Change<Task, TaskEvent> change) {
        return withFocus(List.of(change)).delayUntil(this::write).map(List::getFirst);
    }

    @Override
    public Mono<Void> saveAll(List<Change<Task, TaskEvent>> changes) {
        return withFocus(changes).flatMap(this::write);
    }

    /// What is completed has all of its time, also that of a session that still runs.
    private Mono<List<Change<Task, TaskEvent>>> withFocus(List<Change<Task, TaskEvent>> changes) {
        List<TaskEvent.Completed> completions =
                eventsOf(changes).stream()
                        .flatMap(event ->
                                event instanceof TaskEvent.Completed done
                                        ? Stream.of(done)
                                        : Stream.empty())
                        .toList();
        return completions.isEmpty()
                ? Mono.just(changes)
                : focus.endOn(completions).map(gained -> gained.in(changes));
    }

    private Mono<Void> write(List<Change<Task, TaskEvent>> changes) {
        List<WrittenTaskRow> rows =
                changes.stream()
                        .filter(Change::happened)
                        .map(change -> WrittenTaskRow.of(change.state()))
                        .toList();
        return rows.isEmpty() ? Mono.empty() : update(rows).then(tell(eventsOf(changes)));
    }

    @Override
    public Mono<Void> remove(TaskEvent deleted) {
        return tombstones.keep(deleted.task()).then(Mono.defer(() -> discard(deleted)));
    }

    @Override
    public Mono<Void> discard(TaskEvent deleted) {
        TaskDetails task = deleted.task().details();
        return database.sql(REMOVE)
                .bind("id", task.id().value())
                .then()
                .then(outbox.append(announcements.of(List.of(deleted))))
                .then(Mono.defer(() -> chronicle.forget(task.id(), task.userId())))
                .then(Mono.defer(() -> follow(List.of(deleted))));
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
    public Mono<Void> removeAllOf(DeletedGoal goal) {
        return database.sql(LOCKED_OF_GOAL)
                .bind("goal_id", goal.id())
                .map(TaskRow::task)
                .all()
                .collectList()
                .flatMap(gone -> tombstones.keep(goal, gone))
                .then(database.sql(REMOVE_OF_GOAL).bind("goal_id", goal.id()).then())
                .then(Mono.defer(() -> chronicle.forget(goal.id(), goal.owner())));
    }

    private Mono<Void> tell(List<TaskEvent> events) {
        return outbox.append(announcements.of(events))
                .then(chronicle.note(events))
                .then(Mono.defer(() -> follow(events)));
    }

    private Mono<Void> follow(List<TaskEvent> events) {
        return Flux.fromStream(followers::orderedStream)
                .concatMap(follower -> follower.follow(events))
                .then();
    }

    private Mono<Void> update(List<WrittenTaskRow> rows) {
        return database.sql(SAVE)
                .bind("tasks", json.writeValueAsString(rows))
                .fetch()
                .rowsUpdated()
                .filter(updated -> updated == rows.size())
                .switchIfEmpty(Mono.error(() -> new StaleVersion(rows.getFirst().version())))
                .then();
    }

    private static List<TaskEvent> eventsOf(List<Change<Task, TaskEvent>> changes) {
        return changes.stream().flatMap(change -> change.events().stream()).toList();
    }
}
