package dev.milepost.credit.achievement.persistence;

import dev.milepost.credit.achievement.ActiveDays;
import dev.milepost.credit.achievement.DaysOfUsers;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import java.time.LocalDate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Keeps days in `active_days`.
@Component
class R2dbcDaysOfUsers implements DaysOfUsers {

    private static final String FIND = "SELECT day FROM active_days WHERE user_id = :user_id";
    private static final String ADD =
            """
            INSERT INTO active_days (user_id, day) SELECT :user_id, unnest(CAST(:days AS date[]))
            ON CONFLICT DO NOTHING
            """;
    private static final String REMOVE =
            "DELETE FROM active_days WHERE user_id = :user_id AND day <> ALL(:days)";

    private final DatabaseClient database;

    R2dbcDaysOfUsers(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<ActiveDays> of(UserId user) {
        return database.sql(FIND)
                .bind("user_id", user.value())
                .map(row -> Columns.value(row, "day", LocalDate.class))
                .all()
                .collectList()
                .map(ActiveDays::new);
    }

    @Override
    public Mono<Void> add(UserId user, LocalDate day) {
        return change(ADD, user, day);
    }

    @Override
    public Mono<Void> replace(UserId user, ActiveDays days) {
        LocalDate[] all = days.days().toArray(LocalDate[]::new);
        return change(REMOVE, user, all).then(Mono.defer(() -> change(ADD, user, all)));
    }

    private Mono<Void> change(String statement, UserId user, LocalDate... days) {
        return database.sql(statement).bind("user_id", user.value()).bind("days", days).then();
    }
}
