package dev.milepost.kit.account;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// What the service has heard of accounts, in the tables `disabled_accounts` and `erased_users`. Those that were closed lately are held
/// in memory, of every instance the same; the others have no good tokens any more. While the database is away the last ones hold.
final class HeardStandings implements Standings {

    private static final String DISABLE =
            """
            INSERT INTO disabled_accounts (user_id, heard_at) VALUES (:user_id, :now)
            ON CONFLICT (user_id) DO UPDATE SET heard_at = excluded.heard_at
            """;
    private static final String ENABLE = "DELETE FROM disabled_accounts WHERE user_id = :user_id";
    private static final String CLOSED_LATELY =
            """
            SELECT user_id, 'DISABLED' AS standing FROM disabled_accounts WHERE heard_at > :since
            UNION ALL
            SELECT user_id, 'GONE' FROM erased_users WHERE look_again_at IS NOT NULL
            """;

    private final DatabaseClient database;
    private final AccountProperties properties;
    private final Clock clock;
    private volatile Map<UserId, Standing> closed = Map.of();

    HeardStandings(DatabaseClient database, AccountProperties properties, Clock clock) {
        this.database = database;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Mono<Standing> of(UserId user) {
        return Mono.fromSupplier(() -> closed.getOrDefault(user, Standing.OPEN));
    }

    Mono<Void> disable(UserId user) {
        return database.sql(DISABLE)
                .bind("user_id", user.value())
                .bind("now", clock.instant())
                .then();
    }

    Mono<Void> enable(UserId user) {
        return database.sql(ENABLE).bind("user_id", user.value()).then();
    }

    Mono<Void> look() {
        return database.sql(CLOSED_LATELY)
                .bind("since", clock.instant().minus(properties.refuseFor()))
                .map(row ->
                        Map.entry(
                                new UserId(Columns.value(row, "user_id", UUID.class)),
                                Columns.constant(row, "standing", Standing.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .doOnNext(found -> closed = found)
                .then();
    }
}
