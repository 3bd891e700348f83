package dev.milepost.task.task.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import dev.milepost.task.limit.ActiveTasks;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Counts in the table `tasks`, under a lock that ends with the transaction. Lock and count are two statements, because
/// a statement sees what was committed before it began, not what was while it waited.
@Component
class R2dbcActiveTasks implements ActiveTasks {

    /// The seed keeps it apart from the locks that other things take.
    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(hashtextextended(CAST(:user_id AS text), 8)) IS NULL";

    /// A series counts as one, however many of its instances are open: most of them were made ahead.
    private static final String COUNT =
            """
            SELECT count(*) FILTER (WHERE series_id IS NULL) + count(DISTINCT series_id) AS open
              FROM tasks
             WHERE user_id = :user_id AND source = 'USER' AND NOT archived
               AND status IN ('PENDING', 'IN_PROGRESS', 'OVERDUE')
            """;

    private final DatabaseClient database;

    R2dbcActiveTasks(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Long> countedAlone(UserId user) {
        return database.sql(LOCK)
                .bind("user_id", user.value())
                .then()
                .then(Mono.defer(() -> counted(user)));
    }

    private Mono<Long> counted(UserId user) {
        return database.sql(COUNT)
                .bind("user_id", user.value())
                .map(row -> Columns.value(row, "open", Long.class))
                .one();
    }
}
