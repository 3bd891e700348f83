package dev.milepost.kit.event;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Sends records and completes when the broker has acknowledged all of them. Its producer is its own, so that the
/// settings it depends on (idempotent, `acks=all`) cannot leak into or out of the binder's.
final class KafkaEventSender implements DisposableBean {

    private static final int LARGEST_RECORD = 4 * 1024 * 1024;

    private final DefaultKafkaProducerFactory<String, byte[]> producers;
    private final KafkaTemplate<String, byte[]> kafka;

    KafkaEventSender(Map<String, Object> connection) {
        this.producers =
                new DefaultKafkaProducerFactory<>(
                        connection, new StringSerializer(), new ByteArraySerializer());
        producers.updateConfigs(
                Map.of(
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "gzip",
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        LARGEST_RECORD,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        5_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        5_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        10_000,
                        ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        1_000));
        this.kafka = new KafkaTemplate<>(producers);
    }

    /// The records are handed over in order, many are in flight, and the acknowledgements are awaited.
    Mono<Void> send(List<ProducerRecord<String, byte[]>> records) {
        return Mono.fromCallable(() -> handOver(records))
                .subscribeOn(
                        Schedulers.boundedElastic()) // send() may wait for the broker's metadata
                .flatMapMany(Flux::fromIterable)
                .flatMapSequential(Mono::fromFuture)
                .then();
    }

    private List<CompletableFuture<?>> handOver(List<ProducerRecord<String, byte[]>> records) {
        List<CompletableFuture<?>> acknowledgements = new ArrayList<>(records.size());
        records.forEach(record -> acknowledgements.add(kafka.send(record)));
        return acknowledgements;
    }

    static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void destroy() {
        producers.destroy();
    }
}
