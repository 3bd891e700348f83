package dev.milepost.credit.limit;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The table `user_limits`. A user's row is also the lock of everything that decides about the user's limits: who means to
/// change them takes it first.
@Component
public class LimitsOfUsers {

    private static final String START =
            """
            INSERT INTO user_limits (user_id, tier, version, changed_at) VALUES (:user_id, :tier, :version, :now)
            ON CONFLICT (user_id) DO NOTHING
            """;
    private static final String FIND = "SELECT * FROM user_limits WHERE user_id = :user_id";
    private static final String LOCK = FIND + " FOR UPDATE";
    private static final String RAISE =
            """
            UPDATE user_limits SET version = version + 1, tier = COALESCE(:tier, tier), changed_at = :now
             WHERE user_id = :user_id
            RETURNING *
            """;

    private final DatabaseClient database;
    private final Clock clock;

    LimitsOfUsers(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Holds the user's limits until the end of the caller's transaction.
    public Mono<Void> lock(UserId user) {
        return locked(user).then();
    }

    /// Of somebody who is not known yet: the free tier.
    Mono<UserLimits> of(UserId user) {
        return database.sql(FIND)
                .bind("user_id", user.value())
                .map(LimitsOfUsers::limits)
                .one()
                .defaultIfEmpty(
                        new UserLimits(user, Tier.FREE, UserLimits.UNTOLD, clock.instant()));
    }

    Mono<UserLimits> locked(UserId user) {
        return held(user)
                .switchIfEmpty(Mono.defer(() -> started(user).then(Mono.defer(() -> held(user)))));
    }

    /// Makes a new version; in a new tier, unless that is null.
    Mono<UserLimits> raise(UserId user, @Nullable Tier tier) {
        String name = tier == null ? null : tier.name();
        return database.sql(RAISE)
                .bind("user_id", user.value())
                .bind("tier", Parameters.in(R2dbcType.VARCHAR, name))
                .bind("now", clock.instant())
                .map(LimitsOfUsers::limits)
                .one();
    }

    private Mono<Void> started(UserId user) {
        return database.sql(START)
                .bind("user_id", user.value())
                .bind("tier", Tier.FREE.name())
                .bind("version", UserLimits.UNTOLD)
                .bind("now", clock.instant())
                .then();
    }

    private Mono<UserLimits> held(UserId user) {
        return database.sql(LOCK).bind("user_id", user.value()).map(LimitsOfUsers::limits).one();
    }

    private static UserLimits limits(Readable row) {
        return new UserLimits(
                new UserId(Columns.value(row, "user_id", UUID.class)),
                Columns.constant(row, "tier", Tier.class),
                Columns.value(row, "version", Long.class),
                Columns.value(row, "changed_at", Instant.class));
    }
}
