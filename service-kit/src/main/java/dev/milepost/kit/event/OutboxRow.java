package dev.milepost.kit.event;

import dev.milepost.kit.database.Columns;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that waits in the outbox for the broker.
record OutboxRow(
        long seq,
        UUID id,
        String type,
        String dataschema,
        UUID subject,
        UUID userId,
        @Nullable String requestId,
        String payload,
        Instant occurredAt) {

    static OutboxRow of(Readable row) {
        return new OutboxRow(
                Columns.value(row, "seq", Long.class),
                Columns.value(row, "id", UUID.class),
                Columns.value(row, "type", String.class),
                Columns.value(row, "dataschema", String.class),
                Columns.value(row, "subject", UUID.class),
                Columns.value(row, "user_id", UUID.class),
                row.get("request_id", String.class),
                Columns.value(row, "payload", String.class),
                Columns.value(row, "occurred_at", Instant.class));
    }
}
