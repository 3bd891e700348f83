package dev.milepost.identity.export.persistence;

import dev.milepost.identity.export.ExportAllowances;
import dev.milepost.identity.export.ExportProperties;
import dev.milepost.identity.export.ExportUnderWay;
import dev.milepost.identity.export.TooManyExports;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.problem.Refusal;
import dev.milepost.kit.security.UserId;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Counts exports in the table `export_allowances`, whose rows are also the locks. One that was never said to be over, because its
/// process has died, is over when its time is.
@Component
class R2dbcExportAllowances implements ExportAllowances {

    private static final String TAKE =
            """
            INSERT INTO export_allowances AS a (user_id, since, used, running_until) VALUES (:user_id, :now, 1, :until)
            ON CONFLICT (user_id) DO UPDATE
               SET since = CASE WHEN a.since <= :window THEN :now ELSE a.since END,
                   used  = CASE WHEN a.since <= :window THEN 1 ELSE a.used + 1 END,
                   running_until = :until
             WHERE (a.running_until IS NULL OR a.running_until <= :now) AND (a.since <= :window OR a.used < :most)
            """;
    private static final String FIND =
            "SELECT since, running_until FROM export_allowances WHERE user_id = :user_id";
    private static final String DONE =
            "UPDATE export_allowances SET running_until = NULL WHERE user_id = :user_id";
    private static final String GIVE_BACK =
            "UPDATE export_allowances SET running_until = NULL, used = used - 1 WHERE user_id = :user_id";

    private final DatabaseClient database;
    private final ExportProperties properties;
    private final Clock clock;

    R2dbcExportAllowances(DatabaseClient database, ExportProperties properties, Clock clock) {
        this.database = database;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Mono<Void> take(UserId user) {
        Instant now = clock.instant();
        return database.sql(TAKE)
                .bind("user_id", user.value())
                .bind("now", now)
                .bind("window", now.minus(properties.per()))
                .bind("until", now.plus(properties.longest()))
                .bind("most", properties.most())
                .fetch()
                .rowsUpdated()
                .filter(taken -> taken == 1)
                .switchIfEmpty(Mono.defer(() -> refused(user, now)))
                .then();
    }

    @Override
    public Mono<Void> done(UserId user) {
        return database.sql(DONE).bind("user_id", user.value()).then();
    }

    @Override
    public Mono<Void> giveBack(UserId user) {
        return database.sql(GIVE_BACK).bind("user_id", user.value()).then();
    }

    private Mono<Long> refused(UserId user, Instant now) {
        return database.sql(FIND)
                .bind("user_id", user.value())
                .map(row -> refusal(row, now))
                .one()
                .flatMap(Mono::error);
    }

    private Refusal refusal(Readable row, Instant now) {
        Instant runningUntil = row.get("running_until", Instant.class);
        if (runningUntil != null && runningUntil.isAfter(now)) {
            return new ExportUnderWay();
        }
        Instant again = Columns.value(row, "since", Instant.class).plus(properties.per());
        return new TooManyExports(Duration.between(now, again).plusSeconds(1));
    }
}
