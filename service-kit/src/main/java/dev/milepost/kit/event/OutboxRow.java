package dev.milepost.kit.event;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
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
                required(row, "seq", Long.class),
                required(row, "id", UUID.class),
                required(row, "type", String.class),
                required(row, "dataschema", String.class),
                required(row, "subject", UUID.class),
                required(row, "user_id", UUID.class),
                row.get("request_id", String.class),
                required(row, "payload", String.class),
                required(row, "occurred_at", Instant.class));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
