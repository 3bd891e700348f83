package dev.milepost.kit.event;

import dev.milepost.kit.security.UserId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/// An event as it came from the broker: its CloudEvents attributes and its bytes.
record ReceivedEvent(
        UUID id,
        String type,
        Instant time,
        UUID subject,
        UserId userId,
        @Nullable String requestId,
        String json) {

    /// @throws Unprocessable when an attribute is missing or no such thing
    static ReceivedEvent of(Message<byte[]> message) {
        try {
            return new ReceivedEvent(
                    UUID.fromString(required(message, EventHeaders.ID)),
                    required(message, EventHeaders.TYPE),
                    Instant.parse(required(message, EventHeaders.TIME)),
                    UUID.fromString(required(message, EventHeaders.SUBJECT)),
                    new UserId(UUID.fromString(required(message, KafkaHeaders.RECEIVED_KEY))),
                    text(message, EventHeaders.REQUEST_ID),
                    new String(message.getPayload(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new Unprocessable(
                    "An attribute of the event is malformed: " + malformed.getMessage(), malformed);
        }
    }

    <T extends Record> IncomingEvent<T> with(T payload) {
        return new IncomingEvent<>(id, type, time, subject, userId, payload);
    }

    private static String required(Message<?> message, String name) {
        String value = text(message, name);
        if (value == null) {
            throw new Unprocessable("The event has no " + name);
        }
        return value;
    }

    static @Nullable String text(Message<?> message, String name) {
        Object value = message.getHeaders().get(name);
        return switch (value) {
            case null -> null;
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            default -> value.toString();
        };
    }
}
