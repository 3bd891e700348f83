package dev.milepost.task.recovery.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import dev.milepost.task.recovery.KeptTask;
import dev.milepost.task.recovery.Tombstone;
import dev.milepost.task.recovery.TombstoneId;
import dev.milepost.task.recovery.TombstoneKind;
import dev.milepost.task.recovery.TombstoneNotFound;
import dev.milepost.task.recovery.Tombstones;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Tombstones in the table `tombstones`, what they hold as JSON.
@Component
class R2dbcTombstones implements Tombstones {

    private static final String ADD =
            """
            INSERT INTO tombstones (id, user_id, kind, title, task_count, subtask_count, note_count, remains, deleted_at,
                                    recoverable_until)
            VALUES (:id, :user_id, :kind, :title, :tasks, :subtasks, :notes, CAST(:remains AS jsonb), :deleted_at,
                    :recoverable_until)
            """;
    private static final String ONE =
            "SELECT *, remains::text AS words FROM tombstones WHERE id = :id";
    private static final String LOCKED = ONE + " FOR UPDATE";
    private static final String LISTED =
            """
            SELECT *, NULL AS words
              FROM tombstones
             WHERE user_id = :user_id AND remains IS NOT NULL AND recoverable_until > :now
               AND (CAST(:after AS uuid) IS NULL OR id < :after)
             ORDER BY id DESC
             LIMIT :most
            """;
    private static final String RECOVERED =
            "UPDATE tombstones SET remains = NULL, title = '', recovered_at = :at WHERE id = :id";
    private static final String REMOVE = "DELETE FROM tombstones WHERE id = :id";
    private static final String EMPTY_EXPIRED =
            """
            WITH expired AS (
                SELECT id FROM tombstones
                 WHERE remains IS NOT NULL AND recoverable_until <= :now
                 ORDER BY recoverable_until
                 LIMIT :most
                   FOR UPDATE SKIP LOCKED)
            UPDATE tombstones t SET remains = NULL, title = '' FROM expired WHERE t.id = expired.id
            """;
    private static final String REMOVE_EXPIRED =
            """
            DELETE FROM tombstones
             WHERE id IN (SELECT id FROM tombstones
                           WHERE remains IS NULL AND recoverable_until < :moment
                           LIMIT :most
                             FOR UPDATE SKIP LOCKED)
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    R2dbcTombstones(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<Void> add(Tombstone tombstone) {
        return database.sql(ADD)
                .bind("id", tombstone.id().value())
                .bind("user_id", tombstone.owner().value())
                .bind("kind", tombstone.kind().name())
                .bind("title", tombstone.title())
                .bind("tasks", tombstone.holds().tasks())
                .bind("subtasks", tombstone.holds().subtasks())
                .bind("notes", tombstone.holds().notes())
                .bind("remains", json.writeValueAsString(new Remains(tombstone.tasks())))
                .bind("deleted_at", tombstone.deletedAt())
                .bind("recoverable_until", tombstone.recoverableUntil())
                .then();
    }

    @Override
    public Mono<Tombstone> locked(TombstoneId id) {
        return read(LOCKED, id);
    }

    @Override
    public Mono<Tombstone> one(TombstoneId id) {
        return read(ONE, id);
    }

    private Mono<Tombstone> read(String sql, TombstoneId id) {
        return database.sql(sql)
                .bind("id", id.value())
                .map(this::tombstone)
                .one()
                .switchIfEmpty(Mono.error(TombstoneNotFound::new));
    }

    @Override
    public Mono<List<Tombstone>> listed(
            UserId user, @Nullable TombstoneId after, Instant now, int most) {
        return database.sql(LISTED)
                .bind("user_id", user.value())
                .bind("now", now)
                .bind(
                        "after",
                        after == null ? Parameters.in(UUID.class) : Parameters.in(after.value()))
                .bind("most", most)
                .map(this::tombstone)
                .all()
                .collectList();
    }

    @Override
    public Mono<Void> recovered(TombstoneId id, Instant at) {
        return database.sql(RECOVERED).bind("id", id.value()).bind("at", at).then();
    }

    @Override
    public Mono<Void> remove(TombstoneId id) {
        return database.sql(REMOVE).bind("id", id.value()).then();
    }

    @Override
    public Mono<Integer> emptyExpired(Instant now, int most) {
        return database.sql(EMPTY_EXPIRED)
                .bind("now", now)
                .bind("most", most)
                .fetch()
                .rowsUpdated()
                .map(Math::toIntExact);
    }

    @Override
    public Mono<Void> removeExpiredBefore(Instant moment, int most) {
        return database.sql(REMOVE_EXPIRED).bind("moment", moment).bind("most", most).then();
    }

    private Tombstone tombstone(Readable row) {
        String words = row.get("words", String.class);
        return new Tombstone(
                new TombstoneId(Columns.value(row, "id", UUID.class)),
                new UserId(Columns.value(row, "user_id", UUID.class)),
                Columns.constant(row, "kind", TombstoneKind.class),
                Columns.value(row, "title", String.class),
                new Tombstone.Count(
                        Columns.value(row, "task_count", Integer.class),
                        Columns.value(row, "subtask_count", Integer.class),
                        Columns.value(row, "note_count", Integer.class)),
                words == null ? List.of() : json.readValue(words, Remains.class).tasks(),
                Columns.value(row, "deleted_at", Instant.class),
                Columns.value(row, "recoverable_until", Instant.class),
                row.get("recovered_at", Instant.class));
    }

    /// What is kept of the deleted tasks.
    private record Remains(List<KeptTask> tasks) {}
}
