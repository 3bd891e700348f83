package dev.milepost.task.series.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.task.series.AllSeries;
import dev.milepost.task.series.Schedule;
import dev.milepost.task.series.Series;
import dev.milepost.task.series.SeriesId;
import dev.milepost.task.series.SeriesNotFound;
import dev.milepost.task.task.TaskFields;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Series in the table `series`.
@Component
class R2dbcAllSeries implements AllSeries {

    private static final String LOCKED = "SELECT * FROM series WHERE id = :id FOR UPDATE";
    private static final String BY_COMPLETION =
            "SELECT * FROM series WHERE id = :id AND anchor = 'COMPLETION' FOR UPDATE";
    private static final String DUE =
            "SELECT id FROM series WHERE next_at <= :now ORDER BY next_at LIMIT :most";
    private static final String CLAIMED =
            "SELECT * FROM series WHERE id = :id AND next_at <= :now FOR UPDATE SKIP LOCKED";
    private static final String ADD =
            """
            INSERT INTO series (id, user_id, anchor, status, rrule, starts_at, all_day, timezone, exdates, goal_id, title,
                                description, priority, tags, estimated_duration, hidden, made_through, made, next_at,
                                version, created_at, updated_at)
            VALUES (:id, :user_id, :anchor, :status, :rrule, :starts_at, :all_day, :timezone, :exdates, :goal_id, :title,
                    :description, :priority, :tags, :estimated_duration, :hidden, :made_through, :made, :next_at,
                    :version, :updated_at, :updated_at)
            """;
    private static final String SAVE =
            """
            UPDATE series
               SET anchor = :anchor, status = :status, rrule = :rrule, starts_at = :starts_at, all_day = :all_day,
                   timezone = :timezone, exdates = :exdates, goal_id = :goal_id, title = :title,
                   description = :description, priority = :priority, tags = :tags,
                   estimated_duration = :estimated_duration, hidden = :hidden, made_through = :made_through,
                   made = :made, next_at = :next_at, version = :version, updated_at = :updated_at
             WHERE id = :id AND user_id = :user_id
            """;
    private static final String POSTPONE =
            "UPDATE series SET next_at = :until WHERE id = :id AND next_at IS NOT NULL";
    private static final String END_OF_GOAL =
            """
            UPDATE series SET status = 'ENDED', next_at = NULL, version = version + 1, updated_at = :now
             WHERE goal_id = :goal_id AND status <> 'ENDED'
            """;

    private final DatabaseClient database;

    R2dbcAllSeries(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Series> locked(SeriesId id) {
        return found(LOCKED, id).switchIfEmpty(Mono.error(SeriesNotFound::new));
    }

    @Override
    public Mono<Series> lockedIfByCompletion(SeriesId id) {
        return found(BY_COMPLETION, id);
    }

    private Mono<Series> found(String sql, SeriesId id) {
        return database.sql(sql).bind("id", id.value()).map(SeriesRow::series).one();
    }

    @Override
    public Flux<SeriesId> due(Instant now, int most) {
        return database.sql(DUE).bind("now", now).bind("most", most).map(SeriesRow::id).all();
    }

    @Override
    public Mono<Series> claimed(SeriesId id, Instant now) {
        return database.sql(CLAIMED)
                .bind("id", id.value())
                .bind("now", now)
                .map(SeriesRow::series)
                .one();
    }

    @Override
    public Mono<Series> add(Series series) {
        return bound(ADD, series).then().thenReturn(series);
    }

    @Override
    public Mono<Series> save(Series series) {
        return bound(SAVE, series).then().thenReturn(series);
    }

    @Override
    public Mono<Void> postpone(SeriesId id, Instant until) {
        return database.sql(POSTPONE).bind("id", id.value()).bind("until", until).then();
    }

    @Override
    public Mono<Void> endAllOfGoal(UUID goalId, Instant now) {
        return database.sql(END_OF_GOAL).bind("goal_id", goalId).bind("now", now).then();
    }

    private GenericExecuteSpec bound(String sql, Series series) {
        TaskFields task = series.task();
        return scheduled(database.sql(sql), series.schedule())
                .bind("id", series.id().value())
                .bind("user_id", series.userId().value())
                .bind("anchor", series.anchor().name())
                .bind("status", series.status().name())
                .bind("goal_id", Columns.nullable(task.goalId(), UUID.class))
                .bind("title", task.title())
                .bind("description", task.description())
                .bind("priority", task.priority().name())
                .bind("tags", task.tags().toArray(String[]::new))
                .bind(
                        "estimated_duration",
                        Columns.nullable(task.estimatedDuration(), Integer.class))
                .bind("hidden", task.hidden())
                .bind(
                        "made_through",
                        Columns.nullable(series.progress().madeThrough(), LocalDateTime.class))
                .bind("made", series.progress().made())
                .bind("next_at", Columns.nullable(series.progress().nextAt(), Instant.class))
                .bind("version", series.version())
                .bind("updated_at", series.updatedAt());
    }

    private static GenericExecuteSpec scheduled(GenericExecuteSpec sql, Schedule schedule) {
        return sql.bind("rrule", schedule.rule().text())
                .bind("starts_at", schedule.start())
                .bind("all_day", schedule.allDay())
                .bind("timezone", schedule.zone().getId())
                .bind("exdates", schedule.exdates().toArray(LocalDateTime[]::new));
    }
}
