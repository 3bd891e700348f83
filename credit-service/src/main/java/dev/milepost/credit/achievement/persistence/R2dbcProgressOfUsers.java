package dev.milepost.credit.achievement.persistence;

import dev.milepost.credit.achievement.Measure;
import dev.milepost.credit.achievement.ProgressOfUsers;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Keeps progress in `achievement_progress`.
@Component
class R2dbcProgressOfUsers implements ProgressOfUsers {

    private static final String FIND =
            "SELECT measure, value FROM achievement_progress WHERE user_id = :user_id";
    private static final String SAVE =
            """
            INSERT INTO achievement_progress (user_id, measure, value)
            SELECT :user_id, m.measure, m.value
              FROM unnest(CAST(:measures AS text[]), CAST(:values AS bigint[])) AS m(measure, value)
            ON CONFLICT (user_id, measure) DO UPDATE SET value = excluded.value
            """;

    private final DatabaseClient database;

    R2dbcProgressOfUsers(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Map<Measure, Long>> of(UserId user) {
        return database.sql(FIND)
                .bind("user_id", user.value())
                .map(R2dbcProgressOfUsers::progress)
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Mono<Void> save(UserId user, Map<Measure, Long> progress) {
        List<Map.Entry<Measure, Long>> rows = List.copyOf(progress.entrySet());
        return database.sql(SAVE)
                .bind("user_id", user.value())
                .bind(
                        "measures",
                        rows.stream().map(row -> row.getKey().name()).toArray(String[]::new))
                .bind("values", rows.stream().map(Map.Entry::getValue).toArray(Long[]::new))
                .then();
    }

    private static Map.Entry<Measure, Long> progress(Readable row) {
        return Map.entry(
                Columns.constant(row, "measure", Measure.class),
                Columns.value(row, "value", Long.class));
    }
}
