package dev.milepost.kit.userdata;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Erases what a service has of a user, and keeps it so (ID-9): facts about the user that come late are ignored from then on, and
/// once no access token of the user can be good any more, what was written by one in the meantime goes as well.
public final class UserErasure {

    private static final Logger log = LoggerFactory.getLogger(UserErasure.class);

    /// The same lock as in `is_erased` (V0004).
    private static final String HOLD =
            "SELECT pg_advisory_xact_lock(hashtextextended(CAST(:user_id AS text), 4)) IS NULL";

    private static final String MARK =
            """
            INSERT INTO erased_users (user_id, erased_at, look_again_at) VALUES (:user_id, :now, :look_again_at)
            ON CONFLICT (user_id) DO NOTHING
            """;
    private static final String IS_ERASED = "SELECT is_erased(:user_id) AS erased";
    private static final String CLAIM =
            """
            UPDATE erased_users SET look_again_at = :later
             WHERE user_id IN (SELECT user_id FROM erased_users WHERE look_again_at <= :now
                                ORDER BY look_again_at LIMIT :batch FOR UPDATE SKIP LOCKED)
            RETURNING user_id
            """;
    private static final String DONE =
            "UPDATE erased_users SET look_again_at = NULL WHERE user_id = :user_id";

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final UserTables tables;
    private final ErasureProperties properties;
    private final Clock clock;

    UserErasure(
            DatabaseClient database,
            TransactionalOperator transactions,
            UserTables tables,
            ErasureProperties properties,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.tables = tables;
        this.properties = properties;
        this.clock = clock;
    }

    /// Waits until nothing about a user is taking effect any more, and lets nothing until the caller's transaction ends.
    public Mono<Void> hold(UserId user) {
        return database.sql(HOLD).bind("user_id", user.value()).then();
    }

    /// Holds a user and deletes all rows of it. Joins the caller's transaction.
    public Mono<Void> erase(UserId user) {
        return hold(user)
                .then(Mono.defer(() -> mark(user)))
                .then(Mono.defer(() -> deleted(user)))
                .doOnNext(rows ->
                        log.atInfo()
                                .addKeyValue("user", user)
                                .addKeyValue("rows", rows)
                                .log("A user was erased"))
                .then();
    }

    /// For what is written of users without a request or a fact of theirs. Who is not erased is not before the caller's transaction
    /// ends.
    public Mono<Boolean> isErased(UserId user) {
        return database.sql(IS_ERASED)
                .bind("user_id", user.value())
                .map(row -> Columns.value(row, "erased", Boolean.class))
                .one();
    }

    /// Does what somebody else wants for a user, in the caller's transaction or in one of its own. Ends in [UserErased] when there is
    /// nobody to do it for any more.
    public <T> Mono<T> unlessErased(UserId user, Supplier<Mono<T>> work) {
        return isErased(user)
                .flatMap(erased -> erased ? Mono.error(new UserErased()) : work.get())
                .as(transactions::transactional);
    }

    /// Deletes what was written late. Whoever fails is looked at again; the others are done.
    Mono<Void> lookAgain() {
        Instant now = clock.instant();
        return database.sql(CLAIM)
                .bind("now", now)
                .bind("later", now.plus(properties.retry()))
                .bind("batch", properties.batch())
                .map(row -> new UserId(Columns.value(row, "user_id", UUID.class)))
                .all()
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(user -> eraseAgain(user).onErrorResume(error -> reported(user, error)))
                .then();
    }

    private Mono<Void> mark(UserId user) {
        Instant now = clock.instant();
        return database.sql(MARK)
                .bind("user_id", user.value())
                .bind("now", now)
                .bind("look_again_at", now.plus(properties.lookAgain()))
                .then();
    }

    private Mono<Void> eraseAgain(UserId user) {
        return deleted(user)
                .filter(rows -> rows > 0)
                .doOnNext(rows ->
                        log.atInfo()
                                .addKeyValue("user", user)
                                .addKeyValue("rows", rows)
                                .log("What was written of an erased user is gone"))
                .then(database.sql(DONE).bind("user_id", user.value()).then())
                .as(transactions::transactional);
    }

    private Mono<Long> deleted(UserId user) {
        return Flux.fromIterable(tables.erased())
                .concatMap(table ->
                        database.sql(table.deletion())
                                .bind("user_id", user.value())
                                .fetch()
                                .rowsUpdated())
                .reduce(0L, Long::sum);
    }

    private static Mono<Void> reported(UserId user, Throwable error) {
        log.atWarn()
                .addKeyValue("user", user)
                .addKeyValue("reason", error.toString())
                .log("An erased user could not be looked at again");
        return Mono.empty();
    }
}
