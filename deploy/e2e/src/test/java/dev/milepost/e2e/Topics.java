package dev.milepost.e2e;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The topics as an operator reads and writes them.
final class Topics implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;

    Topics(String brokers) {
        this.producer =
                new KafkaProducer<>(
                        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
                        new StringSerializer(),
                        new StringSerializer());
        this.consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                brokers,
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer());
    }

    /// Publishes with the headers of an event, whatever the value.
    void publish(String topic, UUID id, String type, String value) {
        String subject = UUID.randomUUID().toString();
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, subject, value);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "goal-service",
                        "ce_subject",
                        subject,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_dataschema",
                        "contracts/goal/" + type + ".v1",
                        "content-type",
                        "application/json")
                .forEach((name, text) ->
                        message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Waits for a message by its id and answers its headers.
    Map<String, String> awaitDeadLetter(String topic, UUID id) {
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic).stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<String, Map<String, String>> seen = new HashMap<>();
        await().atMost(Journey.PATIENCE)
                .until(() -> {
                    consumer.poll(LOOK).forEach(message -> keep(seen, message));
                    return seen.containsKey(id.toString());
                });
        return seen.getOrDefault(id.toString(), Map.of());
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }

    private static void keep(
            Map<String, Map<String, String>> seen, ConsumerRecord<String, String> message) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : message.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        seen.put(headers.getOrDefault("ce_id", ""), headers);
    }
}
