package dev.milepost.credit.ledger.persistence;

import dev.milepost.credit.ledger.Credits;
import dev.milepost.credit.ledger.EntryType;
import dev.milepost.credit.ledger.LedgerEntry;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;

/// A row of `ledger_entries`.
final class EntryRow {

    private EntryRow() {}

    static LedgerEntry entry(Readable row) {
        return new LedgerEntry(
                Columns.value(row, "id", UUID.class),
                new UserId(Columns.value(row, "user_id", UUID.class)),
                Columns.constant(row, "type", EntryType.class),
                Columns.value(row, "category", String.class),
                new Credits(
                        Columns.value(row, "daily", Integer.class),
                        Columns.value(row, "subscription", Integer.class),
                        Columns.value(row, "purchased", Integer.class),
                        Columns.value(row, "kickstart", Integer.class)),
                Columns.value(row, "balance_after", Integer.class),
                Columns.value(row, "reference", String.class),
                Columns.value(row, "reason", String.class),
                row.get("granted_by", String.class),
                Columns.value(row, "created_at", Instant.class));
    }
}
