package dev.milepost.credit.ledger.persistence;

import dev.milepost.credit.ledger.Credits;
import dev.milepost.credit.ledger.EntryType;
import dev.milepost.credit.ledger.LedgerEntry;
import dev.milepost.kit.security.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/// A row of `ledger_entries`.
final class EntryRow {

    private EntryRow() {}

    static LedgerEntry entry(Readable row) {
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
                row.get("granted_by", String.class),
                required(row, "created_at", Instant.class));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
