package dev.milepost.credit.achievement.persistence;

import dev.milepost.credit.achievement.FollowZone;
import dev.milepost.credit.achievement.ZoneHistory;
import dev.milepost.credit.achievement.ZoneHistory.ZoneSince;
import dev.milepost.credit.achievement.ZonesOfUsers;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Keeps zones in `user_zones`.
@Component
class R2dbcZonesOfUsers implements ZonesOfUsers {

    private static final String FIND =
            "SELECT since, version, zone FROM user_zones WHERE user_id = :user_id";
    private static final String ADD =
            """
            INSERT INTO user_zones (user_id, version, since, zone) VALUES (:user_id, :version, :since, :zone)
            ON CONFLICT DO NOTHING
            """;

    private final DatabaseClient database;

    R2dbcZonesOfUsers(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<ZoneHistory> of(UserId user) {
        return database.sql(FIND)
                .bind("user_id", user.value())
                .map(R2dbcZonesOfUsers::zone)
                .all()
                .collectList()
                .map(ZoneHistory::new);
    }

    @Override
    public Mono<Void> add(FollowZone zone) {
        return database.sql(ADD)
                .bind("user_id", zone.user().value())
                .bind("version", zone.version())
                .bind("since", zone.since())
                .bind("zone", zone.zone().getId())
                .then();
    }

    private static ZoneSince zone(Readable row) {
        return new ZoneSince(
                Columns.value(row, "since", Instant.class),
                Columns.value(row, "version", Long.class),
                ZoneId.of(Columns.value(row, "zone", String.class)));
    }
}
