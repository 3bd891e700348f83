package dev.milepost.task.series.persistence;

import dev.milepost.kit.security.UserId;
import dev.milepost.task.series.Instance;
import dev.milepost.task.series.Series;
import dev.milepost.task.series.SeriesBelongsToAnotherUser;
import dev.milepost.task.series.SeriesId;
import dev.milepost.task.series.SeriesNotFound;
import dev.milepost.task.series.SeriesQueries;
import dev.milepost.task.series.SeriesStatus;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Reads series.
@Component
class R2dbcSeriesQueries implements SeriesQueries {

    private static final String ONE = "SELECT * FROM series WHERE id = :id";
    private static final String INSTANCES =
            """
            SELECT i.*, t.version, t.status
              FROM series_instances i JOIN tasks t ON t.id = i.task_id
             WHERE i.series_id = :series_id AND i.recurrence_id BETWEEN :earliest AND :latest
             ORDER BY i.recurrence_id
             LIMIT :most
            """;

    private final DatabaseClient database;

    R2dbcSeriesQueries(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Series> one(SeriesId id, UserId user) {
        return database.sql(ONE)
                .bind("id", id.value())
                .map(SeriesRow::series)
                .one()
                .switchIfEmpty(Mono.error(SeriesNotFound::new))
                .filter(series -> series.userId().equals(user))
                .switchIfEmpty(Mono.error(SeriesBelongsToAnotherUser::new));
    }

    @Override
    public Mono<List<Series>> of(
            UserId user, @Nullable SeriesStatus status, @Nullable UUID after, int most) {
        Map<String, Object> values = new LinkedHashMap<>();
        return database.sql(listSql(user, status, after, most, values))
                .bindValues(values)
                .map(SeriesRow::series)
                .all()
                .collectList();
    }

    private static String listSql(
            UserId user,
            @Nullable SeriesStatus status,
            @Nullable UUID after,
            int most,
            Map<String, Object> values) {
        StringBuilder sql = new StringBuilder("SELECT * FROM series WHERE user_id = :user_id");
        values.put("user_id", user.value());
        values.put("most", most);
        if (status != null) {
            sql.append(" AND status = :status");
            values.put("status", status.name());
        }
        if (after != null) {
            sql.append(" AND id < :after");
            values.put("after", after);
        }
        return sql.append(" ORDER BY id DESC LIMIT :most").toString();
    }

    @Override
    public Mono<List<Instance>> instances(
            SeriesId series, LocalDateTime earliest, LocalDateTime latest, int most) {
        return database.sql(INSTANCES)
                .bind("series_id", series.value())
                .bind("earliest", earliest)
                .bind("latest", latest)
                .bind("most", most)
                .map(SeriesRow::instance)
                .all()
                .collectList();
    }
}
