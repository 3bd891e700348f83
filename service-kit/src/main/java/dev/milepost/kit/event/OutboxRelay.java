package dev.milepost.kit.event;

import dev.milepost.kit.database.Columns;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/// Publishes the outbox: woken after each commit, with a slow poll behind it for what a crash left over.
/// The rows of the lanes are held while their events are sent, so each user's events leave in order whatever the number of
/// instances; a row is deleted only when the broker has acknowledged it, so a crash repeats events but loses none.
final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    private static final String HOLD_WAITING_LANES =
            """
            SELECT lane FROM outbox_lanes l
             WHERE EXISTS (SELECT 1 FROM outbox o WHERE o.lane = l.lane)
             ORDER BY random() LIMIT :lanes FOR UPDATE SKIP LOCKED
            """;
    private static final String WAITING =
            "SELECT * FROM outbox WHERE lane = ANY(:lanes) ORDER BY seq LIMIT :batch";
    private static final String DONE = "DELETE FROM outbox WHERE seq = ANY(:seqs)";

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final KafkaEventSender sender;
    private final EventProperties properties;
    private final String source;
    private final Counter published;
    private final Sinks.Many<Boolean> wakeUps = Sinks.many().multicast().directBestEffort();
    private volatile int lanesAtOnce = R2dbcOutbox.LANES;
    private @Nullable Disposable running;

    OutboxRelay(
            DatabaseClient database,
            TransactionalOperator transactions,
            KafkaEventSender sender,
            EventProperties properties,
            String source,
            MeterRegistry meters) {
        this.database = database;
        this.transactions = transactions;
        this.sender = sender;
        this.properties = properties;
        this.source = source;
        this.published = meters.counter("milepost.outbox.published");
    }

    void wake() {
        wakeUps.emitNext(true, Sinks.EmitFailureHandler.busyLooping(Duration.ofMillis(50)));
    }

    @Override
    public void start() {
        running =
                Flux.merge(
                                wakeUps.asFlux(),
                                Flux.interval(properties.relay().poll()).map(_ -> true))
                        .onBackpressureLatest()
                        .concatMap(_ -> drain(), 1)
                        .subscribe();
    }

    /// A failure leaves the rows where they are; the next wake-up or poll tries again, lane by lane, so that an event that cannot be
    /// sent holds up those of its own lane alone.
    private Mono<Void> drain() {
        return publishWaiting()
                .expand(this::publishMore)
                .then(Mono.<Void>fromRunnable(() -> lanesAtOnce = R2dbcOutbox.LANES))
                .onErrorResume(this::reported);
    }

    /// After less than a batch it lets some more come: to take events one by one costs more than they do.
    private Mono<Integer> publishMore(int published) {
        if (published == 0) {
            return Mono.empty();
        }
        return published < properties.relay().batch()
                ? Mono.delay(properties.relay().pause()).then(publishWaiting())
                : publishWaiting();
    }

    private Mono<Void> reported(Throwable error) {
        lanesAtOnce = 1;
        log.atWarn().addKeyValue("reason", error.toString()).log("Events wait in the outbox");
        return Mono.empty();
    }

    private Mono<Integer> publishWaiting() {
        return transactions.transactional(
                database.sql(HOLD_WAITING_LANES)
                        .bind("lanes", lanesAtOnce)
                        .map(row -> Columns.value(row, "lane", Short.class))
                        .all()
                        .collectList()
                        .flatMap(lanes -> lanes.isEmpty() ? Mono.just(0) : publish(lanes)));
    }

    private Mono<Integer> publish(List<Short> lanes) {
        return database.sql(WAITING)
                .bind("lanes", lanes.toArray(Short[]::new))
                .bind("batch", properties.relay().batch())
                .map(OutboxRow::of)
                .all()
                .collectList()
                .flatMap(rows -> sender.send(records(rows)).then(done(rows)));
    }

    private Mono<Integer> done(List<OutboxRow> rows) {
        return database.sql(DONE)
                .bind("seqs", rows.stream().map(OutboxRow::seq).toArray(Long[]::new))
                .then()
                .thenReturn(rows.size())
                .doOnNext(count -> published.increment(count));
    }

    private List<ProducerRecord<String, byte[]>> records(List<OutboxRow> rows) {
        return rows.stream().map(this::recordOf).toList();
    }

    private ProducerRecord<String, byte[]> recordOf(OutboxRow row) {
        byte[] value = row.payload().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(
                properties.topic(), null, row.userId().toString(), value, headers(row));
    }

    private List<Header> headers(OutboxRow row) {
        List<Header> headers = new ArrayList<>();
        headers.add(KafkaEventSender.header(EventHeaders.SPECVERSION, "1.0"));
        headers.add(KafkaEventSender.header(EventHeaders.ID, row.id().toString()));
        headers.add(KafkaEventSender.header(EventHeaders.TYPE, row.type()));
        headers.add(KafkaEventSender.header(EventHeaders.SOURCE, source));
        headers.add(KafkaEventSender.header(EventHeaders.SUBJECT, row.subject().toString()));
        headers.add(KafkaEventSender.header(EventHeaders.TIME, row.occurredAt().toString()));
        headers.add(KafkaEventSender.header(EventHeaders.DATASCHEMA, row.dataschema()));
        headers.add(KafkaEventSender.header(EventHeaders.CONTENT_TYPE, "application/json"));
        if (row.requestId() != null) {
            headers.add(KafkaEventSender.header(EventHeaders.REQUEST_ID, row.requestId()));
        }
        return headers;
    }

    @Override
    public void stop() {
        if (running != null) {
            running.dispose();
            running = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
