package dev.milepost.task.series.persistence;

import dev.milepost.task.series.Instance;
import dev.milepost.task.series.Instances;
import dev.milepost.task.series.SeriesId;
import dev.milepost.task.task.TaskId;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Instances in the table `series_instances`, and their tasks beside them.
@Component
class R2dbcInstances implements Instances {

    private static final String LOCKED_FROM =
            """
            SELECT i.*, t.version, t.status
              FROM series_instances i JOIN tasks t ON t.id = i.task_id
             WHERE i.series_id = :series_id AND i.recurrence_id >= :earliest
             ORDER BY i.recurrence_id
               FOR UPDATE OF t
            """;
    private static final String MADE =
            """
            SELECT recurrence_id FROM series_instances
             WHERE series_id = :series_id AND recurrence_id = ANY(:occurrences)
            """;
    private static final String KEEP =
            """
            INSERT INTO series_instances (series_id, recurrence_id, task_id, left_version)
            SELECT :series_id, recurrence_id, task_id, left_version
              FROM unnest(:occurrences::timestamp[], :tasks::uuid[], :versions::bigint[])
                   AS made(recurrence_id, task_id, left_version)
            ON CONFLICT (series_id, recurrence_id) DO UPDATE SET left_version = excluded.left_version
            """;
    private static final String FORGET =
            """
            DELETE FROM series_instances
             WHERE series_id = :series_id AND recurrence_id = :recurrence_id AND task_id = :task_id
            """;

    private final DatabaseClient database;

    R2dbcInstances(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Instance> lockedFrom(SeriesId series, LocalDateTime earliest) {
        return database.sql(LOCKED_FROM)
                .bind("series_id", series.value())
                .bind("earliest", earliest)
                .map(SeriesRow::instance)
                .all();
    }

    @Override
    public Mono<List<LocalDateTime>> made(SeriesId series, Collection<LocalDateTime> occurrences) {
        return database.sql(MADE)
                .bind("series_id", series.value())
                .bind("occurrences", occurrences.toArray(LocalDateTime[]::new))
                .map(SeriesRow::recurrenceId)
                .all()
                .collectList();
    }

    @Override
    public Mono<Void> keep(SeriesId series, Collection<Instance> instances) {
        return database.sql(KEEP)
                .bind("series_id", series.value())
                .bind(
                        "occurrences",
                        instances.stream()
                                .map(Instance::recurrenceId)
                                .toArray(LocalDateTime[]::new))
                .bind(
                        "tasks",
                        instances.stream().map(kept -> kept.task().value()).toArray(UUID[]::new))
                .bind(
                        "versions",
                        instances.stream().map(Instance::leftVersion).toArray(Long[]::new))
                .then();
    }

    @Override
    public Mono<Boolean> forget(SeriesId series, LocalDateTime recurrenceId, TaskId task) {
        return database.sql(FORGET)
                .bind("series_id", series.value())
                .bind("recurrence_id", recurrenceId)
                .bind("task_id", task.value())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }
}
