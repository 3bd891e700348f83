package dev.milepost.identity.apikey.persistence;

import dev.milepost.identity.apikey.ApiKey;
import dev.milepost.identity.apikey.ApiKeyAnnouncements;
import dev.milepost.identity.apikey.ApiKeyEvent;
import dev.milepost.identity.apikey.ApiKeyLimitReached;
import dev.milepost.identity.apikey.ApiKeyNotFound;
import dev.milepost.identity.apikey.ApiKeyProperties;
import dev.milepost.identity.apikey.ApiKeyRefused;
import dev.milepost.identity.apikey.ApiKeys;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.event.Change;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.security.ApiKeySecret;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// API keys in the table `api_keys`.
@Component
class R2dbcApiKeys implements ApiKeys {

    /// The user's row is the lock under which keys are counted.
    private static final String LOCK_USER =
            "SELECT id FROM users WHERE id = :user_id FOR NO KEY UPDATE";

    private static final String ADD =
            """
            INSERT INTO api_keys (id, user_id, name, beginning, secret_hash, scopes, created_at, expires_at)
            SELECT :id, :user_id, :name, :beginning, :secret_hash, :scopes, :created_at, :expires_at
             WHERE (SELECT count(*) FROM api_keys WHERE user_id = :user_id) < :most
            """;
    private static final String OF_USER =
            "SELECT * FROM api_keys WHERE user_id = :user_id ORDER BY id DESC";
    private static final String BY_SECRET =
            "SELECT * FROM api_keys WHERE secret_hash = :secret_hash";
    private static final String LOCK = "SELECT * FROM api_keys WHERE id = :id FOR UPDATE";
    private static final String REMOVE = "DELETE FROM api_keys WHERE id = :id";
    private static final String REMOVE_ALL =
            "DELETE FROM api_keys WHERE user_id = :user_id RETURNING *";
    private static final String NOTE_USE =
            "UPDATE api_keys SET last_used_at = :now WHERE id = :id AND last_used_at IS NOT DISTINCT FROM :before";

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final Outbox outbox;
    private final ApiKeyAnnouncements announcements;
    private final ApiKeyProperties properties;

    R2dbcApiKeys(
            DatabaseClient database,
            TransactionalOperator transactions,
            Outbox outbox,
            ApiKeyAnnouncements announcements,
            ApiKeyProperties properties) {
        this.database = database;
        this.transactions = transactions;
        this.outbox = outbox;
        this.announcements = announcements;
        this.properties = properties;
    }

    @Override
    public Mono<ApiKey> add(Change<ApiKey, ApiKeyEvent> creation, ApiKeySecret secret) {
        return database.sql(LOCK_USER)
                .bind("user_id", creation.state().userId().value())
                .then()
                .then(insert(creation.state(), secret))
                .then(outbox.append(announcements.of(creation.events())))
                .thenReturn(creation.state())
                .as(transactions::transactional);
    }

    @Override
    public Flux<ApiKey> ofUser(UserId user) {
        return database.sql(OF_USER).bind("user_id", user.value()).map(R2dbcApiKeys::apiKey).all();
    }

    @Override
    public Mono<Void> revoke(UUID id, Function<ApiKey, Change<ApiKey, ApiKeyEvent>> decision) {
        return database.sql(LOCK)
                .bind("id", id)
                .map(R2dbcApiKeys::apiKey)
                .one()
                .switchIfEmpty(Mono.error(ApiKeyNotFound::new))
                .map(decision)
                .flatMap(this::remove)
                .as(transactions::transactional);
    }

    @Override
    public Mono<Void> revokeAll(
            UserId user, Function<ApiKey, Change<ApiKey, ApiKeyEvent>> decision) {
        return database.sql(REMOVE_ALL)
                .bind("user_id", user.value())
                .map(R2dbcApiKeys::apiKey)
                .all()
                .flatMapIterable(key -> decision.apply(key).events())
                .collectList()
                .flatMap(events -> outbox.append(announcements.of(events)))
                .as(transactions::transactional);
    }

    @Override
    public Mono<ApiKey> withSecret(ApiKeySecret secret) {
        return database.sql(BY_SECRET)
                .bind("secret_hash", secret.hash())
                .map(R2dbcApiKeys::apiKey)
                .one()
                .switchIfEmpty(Mono.error(ApiKeyRefused::new));
    }

    @Override
    public Mono<Void> noteUse(ApiKey key, Instant now) {
        return database.sql(NOTE_USE)
                .bind("id", key.id())
                .bind("now", now)
                .bind("before", Columns.nullable(key.lastUsedAt(), Instant.class))
                .then();
    }

    private Mono<Void> insert(ApiKey key, ApiKeySecret secret) {
        return database.sql(ADD)
                .bind("id", key.id())
                .bind("user_id", key.userId().value())
                .bind("name", key.name())
                .bind("beginning", key.beginning())
                .bind("secret_hash", secret.hash())
                .bind("scopes", key.scopes().stream().map(Scope::value).toArray(String[]::new))
                .bind("created_at", key.createdAt())
                .bind("expires_at", Columns.nullable(key.expiresAt(), Instant.class))
                .bind("most", properties.most())
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> new ApiKeyLimitReached(properties.most())))
                .then();
    }

    private Mono<Void> remove(Change<ApiKey, ApiKeyEvent> revocation) {
        return database.sql(REMOVE)
                .bind("id", revocation.state().id())
                .then()
                .then(outbox.append(announcements.of(revocation.events())));
    }

    private static ApiKey apiKey(Readable row) {
        return new ApiKey(
                Columns.value(row, "id", UUID.class),
                new UserId(Columns.value(row, "user_id", UUID.class)),
                Columns.value(row, "name", String.class),
                Columns.value(row, "beginning", String.class),
                scopes(Columns.value(row, "scopes", String[].class)),
                Columns.value(row, "created_at", Instant.class),
                row.get("expires_at", Instant.class),
                row.get("last_used_at", Instant.class));
    }

    /// A scope that there is no longer allows nothing.
    private static List<Scope> scopes(String[] values) {
        return Stream.of(values).flatMap(value -> Scope.of(value).stream()).toList();
    }
}
