package dev.milepost.credit.limit;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.kit.event.Reaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Starts everybody on the free tier, and tells once what it allows: who enforces limits then has them from the source.
@Component
class TellLimitsOnUserRegistered implements Reaction<UserRegisteredV1> {

    private static final long FIRST = 1;
    private static final String START =
            """
            INSERT INTO user_limits (user_id, tier, version, changed_at)
            VALUES (:user_id, :tier, :version, :changed_at)
            ON CONFLICT (user_id) DO NOTHING
            """;

    private final DatabaseClient database;
    private final Outbox outbox;
    private final Clock clock;

    TellLimitsOnUserRegistered(DatabaseClient database, Outbox outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Class<UserRegisteredV1> payloadType() {
        return UserRegisteredV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<UserRegisteredV1> event) {
        LimitsChangedV1 limits = free(event.payload().userId(), clock.instant());
        return database.sql(START)
                .bind("user_id", limits.userId())
                .bind("tier", limits.tier().name())
                .bind("version", limits.version())
                .bind("changed_at", limits.changedAt())
                .fetch()
                .rowsUpdated()
                .filter(started -> started > 0)
                .map(_ -> List.of(new OutgoingEvent(limits.userId(), event.userId(), limits)))
                .flatMap(outbox::append);
    }

    static LimitsChangedV1 free(UUID user, Instant now) {
        return new LimitsChangedV1(user, Tier.FREE, FIRST, Limits.of(Tier.FREE), now);
    }
}
