package dev.milepost.kit.event;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.web.RequestId;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Writes the outbox by one multi-row insert, and wakes the relay once the transaction has committed.
final class R2dbcOutbox implements Outbox {

    static final int LANES = 16;

    private static final String INSERT =
            """
            INSERT INTO outbox (id, lane, type, dataschema, subject, user_id, payload, request_id, occurred_at)
            SELECT e.id, e.lane, e.type, e.dataschema, e.subject, e.user_id, e.payload, :request_id, :occurred_at
              FROM unnest(:ids::uuid[], :lanes::smallint[], :types::text[], :dataschemas::text[],
                          :subjects::uuid[], :user_ids::uuid[], :payloads::text[]) WITH ORDINALITY
                   AS e(id, lane, type, dataschema, subject, user_id, payload, position)
             ORDER BY e.position
            """;

    private final DatabaseClient database;
    private final JsonMapper json;
    private final Clock clock;
    private final String owner;
    private final Runnable wakeRelay;

    R2dbcOutbox(
            DatabaseClient database,
            JsonMapper json,
            Clock clock,
            String owner,
            Runnable wakeRelay) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.owner = owner;
        this.wakeRelay = wakeRelay;
    }

    @Override
    public Mono<Void> append(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return Mono.empty();
        }
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(transaction -> transaction.registerSynchronization(new WakeAfterCommit()))
                .then(Mono.deferContextual(context -> insert(events, RequestId.of(context))));
    }

    private Mono<Void> insert(List<OutgoingEvent> events, @Nullable String requestId) {
        return database.sql(INSERT)
                .bind("ids", column(events, UUID[]::new, _ -> UuidV7.next()))
                .bind("lanes", column(events, Short[]::new, R2dbcOutbox::lane))
                .bind("types", column(events, String[]::new, event -> contract(event).type()))
                .bind(
                        "dataschemas",
                        column(events, String[]::new, event -> contract(event).dataschema(owner)))
                .bind("subjects", column(events, UUID[]::new, OutgoingEvent::subject))
                .bind("user_ids", column(events, UUID[]::new, event -> event.userId().value()))
                .bind(
                        "payloads",
                        column(
                                events,
                                String[]::new,
                                event -> json.writeValueAsString(event.payload())))
                .bind("request_id", nullable(requestId))
                .bind("occurred_at", clock.instant())
                .then();
    }

    private static <T> T[] column(
            List<OutgoingEvent> events, IntFunction<T[]> array, Function<OutgoingEvent, T> value) {
        return events.stream().map(value).toArray(array);
    }

    private static ContractName contract(OutgoingEvent event) {
        return ContractName.of(event.payload().getClass());
    }

    private static Parameter nullable(@Nullable String value) {
        return value == null ? Parameters.in(String.class) : Parameters.in(value);
    }

    private static Short lane(OutgoingEvent event) {
        return (short) Math.floorMod(Objects.hash(event.userId().value()), LANES);
    }

    private final class WakeAfterCommit implements TransactionSynchronization {

        /// The change is committed: whatever goes wrong here must not reach the caller as a failure.
        @Override
        public Mono<Void> afterCommit() {
            return Mono.fromRunnable(wakeRelay).onErrorComplete().then();
        }
    }
}
