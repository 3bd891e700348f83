package dev.milepost.kit.idempotency;

import dev.milepost.kit.database.Columns;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Answers in `idempotency_keys`. A key is held by a lock that ends with the transaction, so that a crash leaves no key
/// held; that a key has one answer is the primary key's business.
final class IdempotencyKeys {

    private static final String TAKE =
            """
            WITH held AS (
                SELECT pg_try_advisory_xact_lock(hashtextextended(CAST(:user_id AS text) || :key, 0)) AS free)
            SELECT held.free, kept.fingerprint, kept.status, kept.headers::text AS headers, kept.body
              FROM held LEFT JOIN idempotency_keys kept ON kept.user_id = :user_id AND kept.key = :key
            """;
    private static final String KEEP =
            """
            INSERT INTO idempotency_keys (user_id, key, fingerprint, status, headers, body, answered_at)
            VALUES (:user_id, :key, :fingerprint, :status, CAST(:headers AS jsonb), :body, :now)
            """;
    private static final String FORGET = "DELETE FROM idempotency_keys WHERE answered_at < :before";
    private static final TypeReference<Map<String, List<String>>> HEADERS =
            new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;
    private final Clock clock;

    IdempotencyKeys(DatabaseClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /// What is known of a key.
    sealed interface Known {

        /// Nobody has used it; the caller's transaction holds it now.
        record Free() implements Known {}

        /// Another transaction holds it.
        record Held() implements Known {}

        record Answered(String fingerprint, KeptAnswer answer) implements Known {}
    }

    /// Takes a key for the current transaction, or says what has become of it.
    Mono<Known> take(KeyedRequest request) {
        return database.sql(TAKE)
                .bind("user_id", request.user().value())
                .bind("key", request.key())
                .map(this::known)
                .one();
    }

    Mono<Void> keep(KeyedRequest request, KeptAnswer answer) {
        return database.sql(KEEP)
                .bind("user_id", request.user().value())
                .bind("key", request.key())
                .bind("fingerprint", request.fingerprint())
                .bind("status", (short) answer.status())
                .bind("headers", json.writeValueAsString(answer.headers()))
                .bind("body", answer.body().duplicate())
                .bind("now", clock.instant())
                .then();
    }

    Mono<Long> forgetOlderThan(Duration age) {
        return database.sql(FORGET)
                .bind("before", clock.instant().minus(age))
                .fetch()
                .rowsUpdated();
    }

    private Known known(Readable row) {
        String fingerprint = row.get("fingerprint", String.class);
        if (fingerprint != null) {
            return new Known.Answered(fingerprint, answer(row));
        }
        return Boolean.TRUE.equals(row.get("free", Boolean.class))
                ? new Known.Free()
                : new Known.Held();
    }

    private KeptAnswer answer(Readable row) {
        return new KeptAnswer(
                Columns.value(row, "status", Short.class),
                json.readValue(Columns.value(row, "headers", String.class), HEADERS),
                Columns.value(row, "body", ByteBuffer.class));
    }
}
