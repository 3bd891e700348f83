package dev.milepost.credit.ledger.persistence;

import dev.milepost.credit.ledger.HistoryFilter;
import dev.milepost.credit.ledger.LedgerEntry;
import dev.milepost.credit.ledger.LedgerQueries;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Instant;
import java.util.List;
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
               AND (CAST(:kind AS text) IS NULL
                    OR CASE :kind WHEN 'DAILY' THEN daily WHEN 'SUBSCRIPTION' THEN subscription
                                  WHEN 'PURCHASED' THEN purchased ELSE kickstart END <> 0)
               AND (CAST(:category AS text) IS NULL OR category = :category)
               AND (CAST(:from AS timestamptz) IS NULL OR created_at >= :from)
               AND (CAST(:to AS timestamptz) IS NULL OR created_at < :to)
               AND (CAST(:reference AS text) IS NULL OR reference = :reference)
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
            UserId user, HistoryFilter filter, @Nullable UUID before, int atMost) {
        return database.sql(HISTORY)
                .bind("user_id", user.value())
                .bind("type", name(filter.type()))
                .bind("kind", name(filter.kind()))
                .bind("category", text(filter.category()))
                .bind("from", moment(filter.from()))
                .bind("to", moment(filter.to()))
                .bind("reference", text(filter.reference()))
                .bind("before", Columns.nullable(before, UUID.class))
                .bind("at_most", atMost)
                .map(EntryRow::entry)
                .all()
                .collectList();
    }

    @Override
    public Mono<Long> mismatches() {
        return database.sql("SELECT count(*) FROM ledger_mismatches").mapValue(Long.class).one();
    }

    private static Parameter name(@Nullable Enum<?> value) {
        return text(value == null ? null : value.name());
    }

    private static Parameter text(@Nullable String value) {
        return Parameters.in(R2dbcType.VARCHAR, value);
    }

    private static Parameter moment(@Nullable Instant value) {
        return value == null ? Parameters.in(Instant.class) : Parameters.in(value);
    }
}
