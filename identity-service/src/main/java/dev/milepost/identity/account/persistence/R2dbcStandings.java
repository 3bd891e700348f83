package dev.milepost.identity.account.persistence;

import dev.milepost.kit.account.Standing;
import dev.milepost.kit.account.Standings;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Whether accounts can be used, in the table `users`: this service, which closes them, knows it at once.
@Component
class R2dbcStandings implements Standings {

    private static final String IS_DISABLED =
            "SELECT disabled_at IS NOT NULL AS disabled FROM users WHERE id = :id";

    private final DatabaseClient database;

    R2dbcStandings(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Standing> of(UserId user) {
        return database.sql(IS_DISABLED)
                .bind("id", user.value())
                .map(row -> Columns.value(row, "disabled", Boolean.class))
                .one()
                .map(disabled -> disabled ? Standing.DISABLED : Standing.OPEN)
                .defaultIfEmpty(Standing.GONE);
    }
}
