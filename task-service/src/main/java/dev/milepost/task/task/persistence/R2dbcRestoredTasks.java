package dev.milepost.task.task.persistence;

import dev.milepost.kit.event.Outbox;
import dev.milepost.task.task.RestoredTasks;
import dev.milepost.task.task.TaskAnnouncements;
import dev.milepost.task.task.TaskChronicle;
import dev.milepost.task.task.TaskEvent;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Tasks that come back to the table `tasks`, as one JSON text for any number of them.
@Component
class R2dbcRestoredTasks implements RestoredTasks {

    private static final String ADD =
            """
            INSERT INTO tasks (id, user_id, goal_id, source, title, description, kind, milestone, priority, tags, status,
                               due_date, due_time, timezone, original_planned_date, estimated_duration, order_in_goal,
                               week_number, day_number_in_week, plan_number, change, skip_reason, completed_at,
                               completed_by, moved_by_user, edited_by_user, hidden, archived, subtask_count,
                               subtask_completed_count, focus_time_seconds, template_id, series_id, recurrence_id,
                               version, created_at, updated_at)
            SELECT task.id, task.user_id, task.goal_id, task.source, task.title, task.description, task.kind,
                   task.milestone, task.priority, task.tags, task.status, task.due_date, task.due_time, task.timezone,
                   task.original_planned_date, task.estimated_duration, task.order_in_goal, task.week_number,
                   task.day_number_in_week, task.plan_number, CASE WHEN task.source = 'PLAN' THEN 'KEPT' END,
                   task.skip_reason, task.completed_at, task.completed_by, task.moved_by_user, task.edited_by_user,
                   task.hidden, task.archived, task.subtask_count, task.subtask_completed_count,
                   task.focus_time_seconds, task.template_id,
                   CASE WHEN there.id IS NULL THEN task.series_id END,
                   CASE WHEN there.id IS NULL THEN task.recurrence_id END,
                   task.version, task.created_at, task.updated_at
              FROM jsonb_to_recordset(CAST(:tasks AS jsonb))
                   AS task(id uuid, user_id uuid, goal_id uuid, source text, title text, description text, kind text,
                           milestone text, priority text, tags text[], status text, due_date date, due_time time,
                           timezone text, original_planned_date date, estimated_duration int, order_in_goal int,
                           week_number int, day_number_in_week int, plan_number int, skip_reason text,
                           completed_at timestamptz, completed_by text, moved_by_user boolean, edited_by_user boolean,
                           hidden boolean, archived boolean, subtask_count int, subtask_completed_count int,
                           focus_time_seconds bigint, template_id uuid, series_id uuid, recurrence_id timestamp,
                           version bigint, created_at timestamptz, updated_at timestamptz)
              LEFT JOIN tasks there ON there.series_id = task.series_id AND there.recurrence_id = task.recurrence_id
            """;

    private final DatabaseClient database;
    private final Outbox outbox;
    private final TaskAnnouncements announcements;
    private final TaskChronicle chronicle;
    private final JsonMapper json;

    R2dbcRestoredTasks(
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
    public Mono<Void> add(List<TaskEvent.Restored> restored) {
        List<WrittenTaskRow> rows =
                restored.stream().map(event -> WrittenTaskRow.of(event.task())).toList();
        List<TaskEvent> facts = List.copyOf(restored);
        return database.sql(ADD)
                .bind("tasks", json.writeValueAsString(rows))
                .then()
                .then(outbox.append(announcements.of(facts)))
                .then(Mono.defer(() -> chronicle.note(facts)));
    }
}
