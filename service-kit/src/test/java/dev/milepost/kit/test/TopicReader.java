package dev.milepost.kit.test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads all of Milepost's topics from their beginning, as an operator's client would.
final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaConsumer<String, byte[]> consumer;
    private final JsonMapper json;
    private final List<PublishedEvent> seen = new ArrayList<>();

    TopicReader(JsonMapper json) {
        this.json = json;
        this.consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                TestServers.brokers(),
                                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                                5_242_880),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        var partitions =
                consumer.listTopics().entrySet().stream()
                        .filter(topic -> Pattern.matches("milepost\\..*", topic.getKey()))
                        .flatMap(topic -> topic.getValue().stream())
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /// Everything read so far and what has come since.
    synchronized List<PublishedEvent> read() {
        consumer.poll(POLL).forEach(message -> seen.add(event(message)));
        return List.copyOf(seen);
    }

    private PublishedEvent event(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : message.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new PublishedEvent(
                message.topic(), String.valueOf(message.key()), headers, payload(message));
    }

    private JsonNode payload(ConsumerRecord<String, byte[]> message) {
        try {
            return json.readTree(message.value());
        } catch (JacksonException _) {
            return json.getNodeFactory()
                    .stringNode(new String(message.value(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }
}
