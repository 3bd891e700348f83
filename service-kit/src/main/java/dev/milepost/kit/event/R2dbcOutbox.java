package dev.milepost.kit.event;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.web.RequestId;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Writes the outbox by one multi-row insert, or as a part of a statement, and wakes the relay once that has committed.
final class R2dbcOutbox implements Outbox {

    static final int LANES = 16;

    static final String INSERT_OF_A_STATEMENT =
            """
            INSERT INTO outbox (id, lane, type, dataschema, subject, user_id, payload, request_id, occurred_at)
            SELECT :event_id, :event_lane, :event_type, :event_dataschema, :event_subject, :event_user_id,
                   CAST(CAST(:event_payload AS jsonb) || jsonb_build_object('%2$s', %2$s) AS text),
                   :event_request_id, :event_occurred_at
              FROM %1$s
            """;

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
        return wakingAfterCommit()
                .then(Mono.deferContextual(context -> insert(events, RequestId.of(context))));
    }

    @Override
    public <T> Mono<T> tell(
            OutgoingEvent event, GenericExecuteSpec change, Function<Readable, T> row) {
        Mono<T> made =
                Mono.deferContextual(
                        context -> with(event, RequestId.of(context), change).map(row).one());
        return wakingAfterCommit()
                .then(made)
                .onErrorResume(NoTransactionException.class, _ -> made.delayUntil(_ -> woken()));
    }

    private Mono<Void> wakingAfterCommit() {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(transaction -> transaction.registerSynchronization(new WakeAfterCommit()))
                .then();
    }

    private GenericExecuteSpec with(
            OutgoingEvent event, @Nullable String requestId, GenericExecuteSpec change) {
        return change.bind("event_id", UuidV7.next())
                .bind("event_lane", lane(event))
                .bind("event_type", contract(event).type())
                .bind("event_dataschema", contract(event).dataschema(owner))
                .bind("event_subject", event.subject())
                .bind("event_user_id", event.userId().value())
                .bind("event_payload", json.writeValueAsString(event.payload()))
                .bind("event_request_id", Columns.nullable(requestId, String.class))
                .bind("event_occurred_at", clock.instant());
    }

    private Mono<Void> insert(List<OutgoingEvent> events, @Nullable String requestId) {
        return database.sql(INSERT)
                .bind("ids", Columns.of(events, UUID[]::new, _ -> UuidV7.next()))
                .bind("lanes", Columns.of(events, Short[]::new, R2dbcOutbox::lane))
                .bind("types", Columns.of(events, String[]::new, event -> contract(event).type()))
                .bind(
                        "dataschemas",
                        Columns.of(
                                events, String[]::new, event -> contract(event).dataschema(owner)))
                .bind("subjects", Columns.of(events, UUID[]::new, OutgoingEvent::subject))
                .bind("user_ids", Columns.of(events, UUID[]::new, event -> event.userId().value()))
                .bind(
                        "payloads",
                        Columns.of(
                                events,
                                String[]::new,
                                event -> json.writeValueAsString(event.payload())))
                .bind("request_id", Columns.nullable(requestId, String.class))
                .bind("occurred_at", clock.instant())
                .then();
    }

    private static ContractName contract(OutgoingEvent event) {
        return ContractName.of(event.payload().getClass());
    }

    private static Short lane(OutgoingEvent event) {
        return (short) Math.floorMod(Objects.hash(event.userId().value()), LANES);
    }

    /// The change is committed: whatever goes wrong here must not reach the caller as a failure.
    private Mono<Void> woken() {
        return Mono.fromRunnable(wakeRelay).onErrorComplete().then();
    }

    private final class WakeAfterCommit implements TransactionSynchronization {

        @Override
        public Mono<Void> afterCommit() {
            return woken();
        }
    }
}
