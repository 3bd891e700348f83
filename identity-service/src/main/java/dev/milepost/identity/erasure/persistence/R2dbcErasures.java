package dev.milepost.identity.erasure.persistence;

import dev.milepost.identity.erasure.Erasing;
import dev.milepost.identity.erasure.Erasure;
import dev.milepost.identity.erasure.ErasureAnnouncements;
import dev.milepost.identity.erasure.ErasureNotFound;
import dev.milepost.identity.erasure.Erasures;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.security.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Erasures in the tables `erasures` and `erasure_confirmations`. The erasure's row is held while a confirmation is kept, so that the
/// last of several at the same moment sees the others.
@Component
class R2dbcErasures implements Erasures {

    private static final String BEGIN =
            """
            WITH begun AS (
                INSERT INTO erasures (id, user_id, requested_at) VALUES (:id, :user_id, :requested_at) RETURNING id)
            INSERT INTO erasure_confirmations (erasure_id, service, confirmed_at)
            SELECT id, :service, :requested_at FROM begun
            """;
    private static final String LOCK =
            "SELECT id FROM erasures WHERE id = :id AND user_id = :user_id FOR UPDATE";
    private static final String CONFIRM =
            """
            INSERT INTO erasure_confirmations (erasure_id, service, confirmed_at) VALUES (:id, :service, :at)
            ON CONFLICT (erasure_id, service) DO NOTHING
            """;
    private static final String COMPLETE =
            """
            UPDATE erasures SET completed_at = (SELECT max(confirmed_at) FROM erasure_confirmations WHERE erasure_id = :id)
             WHERE id = :id AND completed_at IS NULL
               AND (SELECT count(*) FROM erasure_confirmations WHERE erasure_id = :id) = :services
            """;
    private static final String FIND =
            """
            SELECT e.id, e.user_id, e.requested_at, e.completed_at, c.services, c.times
              FROM erasures e
             CROSS JOIN LATERAL (SELECT array_agg(service) AS services, array_agg(confirmed_at) AS times
                                   FROM erasure_confirmations WHERE erasure_id = e.id) c
            """;
    private static final String BY_ID = FIND + " WHERE e.id = :id";
    private static final String LIST =
            FIND
                    + """
                     WHERE (CAST(:after AS uuid) IS NULL OR e.id < :after) AND (NOT :waiting OR e.completed_at IS NULL)
                     ORDER BY e.id DESC LIMIT :limit
                    """;
    private static final String WAITING =
            "SELECT count(*) AS waiting FROM erasures WHERE completed_at IS NULL AND requested_at < :moment";

    private final DatabaseClient database;
    private final Outbox outbox;
    private final ErasureAnnouncements announcements;

    R2dbcErasures(DatabaseClient database, Outbox outbox, ErasureAnnouncements announcements) {
        this.database = database;
        this.outbox = outbox;
        this.announcements = announcements;
    }

    @Override
    public Mono<Void> begin(Erasure erasure) {
        return database.sql(BEGIN)
                .bind("id", erasure.id())
                .bind("user_id", erasure.user().value())
                .bind("requested_at", erasure.requestedAt())
                .bind("service", Erasing.IDENTITY.name())
                .then()
                .then(outbox.append(List.of(announcements.of(erasure))));
    }

    @Override
    public Mono<Void> confirm(UUID id, UserId user, Erasing service, Instant at) {
        return database.sql(LOCK)
                .bind("id", id)
                .bind("user_id", user.value())
                .map(row -> Columns.value(row, "id", UUID.class))
                .one()
                .flatMap(known -> confirmed(known, service, at).then(completed(known)));
    }

    @Override
    public Mono<Erasure> withId(UUID id) {
        return database.sql(BY_ID)
                .bind("id", id)
                .map(R2dbcErasures::erasure)
                .one()
                .switchIfEmpty(Mono.error(ErasureNotFound::new));
    }

    @Override
    public Flux<Erasure> list(@Nullable UUID after, boolean waiting, int limit) {
        return database.sql(LIST)
                .bind("after", Columns.nullable(after, UUID.class))
                .bind("waiting", waiting)
                .bind("limit", limit)
                .map(R2dbcErasures::erasure)
                .all();
    }

    @Override
    public Mono<Long> waitingSince(Instant moment) {
        return database.sql(WAITING)
                .bind("moment", moment)
                .map(row -> Columns.value(row, "waiting", Long.class))
                .one();
    }

    private Mono<Void> confirmed(UUID id, Erasing service, Instant at) {
        return database.sql(CONFIRM)
                .bind("id", id)
                .bind("service", service.name())
                .bind("at", at)
                .then();
    }

    private Mono<Void> completed(UUID id) {
        return database.sql(COMPLETE)
                .bind("id", id)
                .bind("services", Erasing.values().length)
                .then();
    }

    private static Erasure erasure(Readable row) {
        return new Erasure(
                Columns.value(row, "id", UUID.class),
                new UserId(Columns.value(row, "user_id", UUID.class)),
                Columns.value(row, "requested_at", Instant.class),
                row.get("completed_at", Instant.class),
                confirmations(row));
    }

    private static Map<Erasing, Instant> confirmations(Readable row) {
        String[] services = Columns.value(row, "services", String[].class);
        Instant[] times = Columns.value(row, "times", Instant[].class);
        Map<Erasing, Instant> confirmations = new EnumMap<>(Erasing.class);
        for (int at = 0; at < services.length; at++) {
            confirmations.put(Erasing.valueOf(services[at]), times[at]);
        }
        return confirmations;
    }
}
