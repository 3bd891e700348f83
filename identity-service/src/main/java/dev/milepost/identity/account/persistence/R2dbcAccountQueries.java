package dev.milepost.identity.account.persistence;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.AccountQueries;
import dev.milepost.kit.security.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/// Reads accounts from the table `users`. Each filter has an index of its own; what addresses begin with is a range in the order of
/// their bytes, which a prepared statement can look up.
@Component
class R2dbcAccountQueries implements AccountQueries {

    private static final String AFTER_ALL = Character.toString(Character.MAX_CODE_POINT);

    private final DatabaseClient database;
    private final AccountRow rows;

    R2dbcAccountQueries(DatabaseClient database, AccountRow rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public Flux<Account> list(Filter filter, @Nullable UserId after, int limit) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new HashMap<>(Map.of("limit", limit));
        if (after != null) {
            conditions.add("id < :after");
            values.put("after", after.value());
        }
        if (filter.email() != null) {
            conditions.add("email COLLATE \"C\" >= :email AND email COLLATE \"C\" < :email_end");
            values.put("email", filter.email());
            values.put("email_end", filter.email() + AFTER_ALL);
        }
        if (filter.adminsOnly()) {
            conditions.add("'admin' = ANY (roles)");
        }
        if (filter.disabled() != null) {
            conditions.add(filter.disabled() ? "disabled_at IS NOT NULL" : "disabled_at IS NULL");
        }
        return database.sql(
                        "SELECT * FROM users WHERE "
                                + String.join(" AND ", conditions)
                                + " ORDER BY id DESC LIMIT :limit")
                .bindValues(values)
                .map(rows::read)
                .all();
    }
}
