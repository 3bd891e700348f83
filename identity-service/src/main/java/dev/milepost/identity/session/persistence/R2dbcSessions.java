package dev.milepost.identity.session.persistence;

import dev.milepost.identity.session.RefreshToken;
import dev.milepost.identity.session.Rotation;
import dev.milepost.identity.session.Session;
import dev.milepost.identity.session.SessionBelongsToAnotherUser;
import dev.milepost.identity.session.SessionNotFound;
import dev.milepost.identity.session.Sessions;
import dev.milepost.identity.session.Spending;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Sessions in the tables `sessions` and `refresh_tokens`. Each step is one statement, and the row's lock decides who
/// is first.
@Component
class R2dbcSessions implements Sessions {

    private static final String BEGIN =
            """
            WITH session AS (
                INSERT INTO sessions (id, user_id, user_agent, created_at, last_used_at, expires_at)
                VALUES (:id, :user_id, :user_agent, :now, :now, :expires_at))
            INSERT INTO refresh_tokens (token_hash, session_id, issued_at, expires_at)
            VALUES (:token_hash, :id, :now, :expires_at)
            """;
    private static final String ROTATE =
            """
            WITH spent AS (
                UPDATE refresh_tokens t SET spent_at = :now, spent_by = :client, successor = :successor
                  FROM sessions s
                 WHERE t.token_hash = :presented AND t.spent_at IS NULL AND t.expires_at > :now
                   AND s.id = t.session_id AND s.revoked_at IS NULL
                RETURNING t.session_id),
            next AS (
                INSERT INTO refresh_tokens (token_hash, session_id, issued_at, expires_at)
                SELECT :next, session_id, :now, :expires_at FROM spent)
            UPDATE sessions s
               SET last_used_at = :now, expires_at = :expires_at, user_agent = coalesce(:client, s.user_agent)
              FROM spent WHERE s.id = spent.session_id
            RETURNING s.user_id, s.id
            """;
    private static final String REPEAT =
            """
            SELECT s.user_id, s.id, t.successor
              FROM refresh_tokens t JOIN sessions s ON s.id = t.session_id
             WHERE t.token_hash = :presented AND t.spent_at > :repeatable_since AND t.successor IS NOT NULL
               AND t.spent_by IS NOT DISTINCT FROM :client AND s.revoked_at IS NULL
            """;
    private static final String REVOKE_WHEN_SPENT =
            """
            UPDATE sessions s SET revoked_at = coalesce(s.revoked_at, :now)
              FROM refresh_tokens t
             WHERE t.token_hash = :presented AND t.spent_at IS NOT NULL AND s.id = t.session_id
            """;
    private static final String END_BY_TOKEN =
            """
            UPDATE sessions s SET revoked_at = :now
              FROM refresh_tokens t
             WHERE t.token_hash = :token AND s.id = t.session_id AND s.revoked_at IS NULL
            """;
    private static final String OF_USER =
            """
            SELECT * FROM sessions
             WHERE user_id = :user_id AND revoked_at IS NULL AND expires_at > :now
             ORDER BY id DESC LIMIT 100
            """;
    private static final String BY_ID =
            "SELECT * FROM sessions WHERE id = :id AND revoked_at IS NULL AND expires_at > :now";
    private static final String END = "UPDATE sessions SET revoked_at = :now WHERE id = :id";
    private static final String END_ALL =
            """
            UPDATE sessions SET revoked_at = :now
             WHERE user_id = :user_id AND id IS DISTINCT FROM :kept AND revoked_at IS NULL AND expires_at > :now
            """;
    private static final String FORGET_SUCCESSORS =
            "UPDATE refresh_tokens SET successor = NULL WHERE successor IS NOT NULL AND spent_at < :spent_before";
    private static final String FORGET_TOKENS =
            """
            DELETE FROM refresh_tokens
             WHERE token_hash IN (SELECT token_hash FROM refresh_tokens WHERE expires_at < :now
                                   ORDER BY expires_at LIMIT :batch FOR UPDATE SKIP LOCKED)
            """;
    private static final String FORGET_SESSIONS =
            """
            DELETE FROM sessions
             WHERE id IN (SELECT id FROM sessions WHERE expires_at < :now
                           ORDER BY expires_at LIMIT :batch FOR UPDATE SKIP LOCKED)
            """;

    private final DatabaseClient database;

    R2dbcSessions(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> begin(Session session, RefreshToken first) {
        return database.sql(BEGIN)
                .bind("id", session.id())
                .bind("user_id", session.userId().value())
                .bind("user_agent", text(session.userAgent()))
                .bind("now", session.createdAt())
                .bind("expires_at", session.expiresAt())
                .bind("token_hash", first.hash())
                .then();
    }

    @Override
    public Mono<Rotation> rotate(Spending spending) {
        return spend(spending)
                .switchIfEmpty(Mono.defer(() -> repeat(spending)))
                .switchIfEmpty(Mono.defer(() -> refused(spending.presented(), spending.now())));
    }

    private Mono<Rotation> spend(Spending spending) {
        RefreshToken next = spending.next();
        return database.sql(ROTATE)
                .bind("presented", spending.presented().hash())
                .bind("next", next.hash())
                .bind("successor", spending.presented().seal(next))
                .bind("client", text(spending.client()))
                .bind("now", spending.now())
                .bind("expires_at", spending.expiresAt())
                .map(row -> (Rotation) new Rotation.Rotated(user(row), id(row), next))
                .one();
    }

    private Mono<Rotation> repeat(Spending spending) {
        return database.sql(REPEAT)
                .bind("presented", spending.presented().hash())
                .bind("client", text(spending.client()))
                .bind("repeatable_since", spending.repeatableSince())
                .map(row -> repeated(row, spending.presented()))
                .one();
    }

    private static Rotation repeated(Readable row, RefreshToken presented) {
        byte[] successor = Columns.value(row, "successor", byte[].class);
        return new Rotation.Repeated(user(row), id(row), presented.open(successor));
    }

    private Mono<Rotation> refused(RefreshToken presented, Instant now) {
        return database.sql(REVOKE_WHEN_SPENT)
                .bind("presented", presented.hash())
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0 ? new Rotation.Reused() : new Rotation.Unknown());
    }

    @Override
    public Mono<Void> endByToken(RefreshToken token, Instant now) {
        return database.sql(END_BY_TOKEN).bind("token", token.hash()).bind("now", now).then();
    }

    @Override
    public Flux<Session> ofUser(UserId user, Instant now) {
        return database.sql(OF_USER)
                .bind("user_id", user.value())
                .bind("now", now)
                .map(R2dbcSessions::session)
                .all();
    }

    @Override
    public Mono<Void> end(UUID session, UserId user, Instant now) {
        return database.sql(BY_ID)
                .bind("id", session)
                .bind("now", now)
                .map(R2dbcSessions::session)
                .one()
                .switchIfEmpty(Mono.error(SessionNotFound::new))
                .filter(found -> found.userId().equals(user))
                .switchIfEmpty(Mono.error(SessionBelongsToAnotherUser::new))
                .flatMap(found -> end(found.id(), now));
    }

    @Override
    public Mono<Long> endAll(UserId user, @Nullable UUID kept, Instant now) {
        return database.sql(END_ALL)
                .bind("user_id", user.value())
                .bind("kept", kept == null ? Parameters.in(UUID.class) : Parameters.in(kept))
                .bind("now", now)
                .fetch()
                .rowsUpdated();
    }

    @Override
    public Mono<Void> forgetSuccessors(Instant spentBefore) {
        return database.sql(FORGET_SUCCESSORS).bind("spent_before", spentBefore).then();
    }

    @Override
    public Mono<Void> forgetExpired(Instant now, int batch) {
        return forget(FORGET_TOKENS, now, batch).then(forget(FORGET_SESSIONS, now, batch));
    }

    private Mono<Void> forget(String statement, Instant now, int batch) {
        return database.sql(statement).bind("now", now).bind("batch", batch).then();
    }

    private Mono<Void> end(UUID session, Instant now) {
        return database.sql(END).bind("id", session).bind("now", now).then();
    }

    private static Session session(Readable row) {
        return new Session(
                id(row),
                user(row),
                row.get("user_agent", String.class),
                Columns.value(row, "created_at", Instant.class),
                Columns.value(row, "last_used_at", Instant.class),
                Columns.value(row, "expires_at", Instant.class));
    }

    private static UUID id(Readable row) {
        return Columns.value(row, "id", UUID.class);
    }

    private static UserId user(Readable row) {
        return new UserId(Columns.value(row, "user_id", UUID.class));
    }

    private static Parameter text(@Nullable String value) {
        return value == null ? Parameters.in(String.class) : Parameters.in(value);
    }
}
