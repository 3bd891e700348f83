package dev.milepost.kit.event;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// Puts an event that cannot be handled on `<topic>.<service>.dlt`, as it came, with the reason in readable headers.
/// It keeps trying until the broker has it: only then may the consumer move on.
final class DeadLetters {

    private static final Set<String> KEPT =
            Set.of(
                    EventHeaders.SPECVERSION,
                    EventHeaders.ID,
                    EventHeaders.TYPE,
                    EventHeaders.SOURCE,
                    EventHeaders.SUBJECT,
                    EventHeaders.TIME,
                    EventHeaders.DATASCHEMA,
                    EventHeaders.CONTENT_TYPE,
                    EventHeaders.REQUEST_ID);

    private final KafkaEventSender sender;
    private final String service;
    private final Clock clock;

    DeadLetters(KafkaEventSender sender, String service, Clock clock) {
        this.sender = sender;
        this.service = service;
        this.clock = clock;
    }

    Mono<Void> accept(Message<byte[]> message, Throwable reason) {
        return sender.send(List.of(letter(message, reason)))
                .retryWhen(
                        Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
                                .maxBackoff(Duration.ofSeconds(10)));
    }

    private ProducerRecord<String, byte[]> letter(Message<byte[]> message, Throwable reason) {
        String topic = ReceivedEvent.text(message, KafkaHeaders.RECEIVED_TOPIC);
        return new ProducerRecord<>(
                topic + "." + service + ".dlt",
                null,
                ReceivedEvent.text(message, KafkaHeaders.RECEIVED_KEY),
                message.getPayload(),
                headers(message, reason));
    }

    private List<Header> headers(Message<byte[]> message, Throwable reason) {
        List<Header> headers = new ArrayList<>();
        KEPT.forEach(name -> add(headers, name, ReceivedEvent.text(message, name)));
        add(headers, "dlt_reason", String.valueOf(reason.getMessage()));
        add(headers, "dlt_exception", reason.getClass().getName());
        add(headers, "dlt_service", service);
        add(headers, "dlt_topic", ReceivedEvent.text(message, KafkaHeaders.RECEIVED_TOPIC));
        add(headers, "dlt_partition", ReceivedEvent.text(message, KafkaHeaders.RECEIVED_PARTITION));
        add(headers, "dlt_offset", ReceivedEvent.text(message, KafkaHeaders.OFFSET));
        add(headers, "dlt_at", clock.instant().toString());
        return headers;
    }

    private static void add(List<Header> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(KafkaEventSender.header(name, value));
        }
    }
}
