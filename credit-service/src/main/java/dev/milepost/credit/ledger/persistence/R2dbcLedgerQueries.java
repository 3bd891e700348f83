package dev.milepost.credit.ledger.persistence;

import dev.milepost.credit.ledger.Credits;
import dev.milepost.credit.ledger.EntryType;
import dev.milepost.credit.ledger.LedgerEntry;
import dev.milepost.credit.ledger.LedgerQueries;
import dev.milepost.kit.security.UserId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Reads `ledger_entries`; the ids grow with time, so their order is that of the entries.
@Component
class R2dbcLedgerQueries implements LedgerQueries {

    private static final String HISTORY =
            """
            SELECT * FROM ledger_entries
             WHERE user_id = :user_id
               AND (CAST(:type AS text) IS NULL OR type = :type)
               AND (CAST(:before AS uuid) IS NULL OR id < :before)
             ORDER BY id DESC
             LIMIT :at_most
            """;

    private final DatabaseClient database;

    R2dbcLedgerQueries(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<LedgerEntry>> of(
            UserId user, @Nullable EntryType type, @Nullable UUID before, int atMost) {
        String name = type == null ? null : type.name();
        return database.sql(HISTORY)
                .bind("user_id", user.value())
                .bind("type", Parameters.in(R2dbcType.VARCHAR, name))
                .bind("before", before == null ? Parameters.in(UUID.class) : Parameters.in(before))
                .bind("at_most", atMost)
                .map(R2dbcLedgerQueries::entry)
                .all()
                .collectList();
    }

    private static LedgerEntry entry(Readable row) {
        return new LedgerEntry(
                required(row, "id", UUID.class),
                new UserId(required(row, "user_id", UUID.class)),
                EntryType.valueOf(required(row, "type", String.class)),
                required(row, "category", String.class),
                new Credits(
                        required(row, "daily", Integer.class),
                        required(row, "subscription", Integer.class),
                        required(row, "purchased", Integer.class),
                        required(row, "kickstart", Integer.class)),
                required(row, "balance_after", Integer.class),
                required(row, "reference", String.class),
                required(row, "reason", String.class),
                required(row, "created_at", Instant.class));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
