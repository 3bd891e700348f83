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
            SELECT e.id, e.lane, e.type, e.dataschema, e.subject, e.user_id,
                   CAST(CAST(e.payload AS jsonb) || jsonb_build_object('%2$s', made.%2$s) AS text),
                   e.request_id, :event_occurred_at
              FROM unnest(:event_ids::uuid[], :event_lanes::smallint[], :event_types::text[], :event_dataschemas::text[],
                          :event_subjects::uuid[], :event_user_ids::uuid[], :event_payloads::text[],
                          :event_request_ids::text[]) WITH ORDINALITY
                   AS e(id, lane, type, dataschema, subject, user_id, payload, request_id, position)
              JOIN %1$s AS made USING (position)
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
    public <T> Mono<List<T>> tell(
            List<TracedEvent> events, GenericExecuteSpec change, Function<Readable, T> row) {
        Mono<List<T>> made = Mono.defer(() -> with(events, change).map(row).all().collectList());
        return wakingAfterCommit()
                .then(made)
                .onErrorResume(NoTransactionException.class, _ -> made.delayUntil(this::woken));
    }

    private Mono<Void> wakingAfterCommit() {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(transaction -> transaction.registerSynchronization(new WakeAfterCommit()))
                .then();
    }

    private GenericExecuteSpec with(List<TracedEvent> traced, GenericExecuteSpec change) {
        List<OutgoingEvent> events = traced.stream().map(TracedEvent::event).toList();
        return change.bind("event_ids", Columns.of(events, UUID[]::new, _ -> UuidV7.next()))
                .bind("event_lanes", Columns.of(events, Short[]::new, R2dbcOutbox::lane))
                .bind("event_types", Columns.of(events, String[]::new, R2dbcOutbox::type))
                .bind("event_dataschemas", Columns.of(events, String[]::new, this::dataschema))
                .bind("event_subjects", Columns.of(events, UUID[]::new, OutgoingEvent::subject))
                .bind("event_user_ids", Columns.of(events, UUID[]::new, R2dbcOutbox::user))
                .bind("event_payloads", Columns.of(events, String[]::new, this::payload))
                .bind(
                        "event_request_ids",
                        Columns.of(traced, String[]::new, TracedEvent::requestId))
                .bind("event_occurred_at", clock.instant());
    }

    private Mono<Void> insert(List<OutgoingEvent> events, @Nullable String requestId) {
        return database.sql(INSERT)
                .bind("ids", Columns.of(events, UUID[]::new, _ -> UuidV7.next()))
                .bind("lanes", Columns.of(events, Short[]::new, R2dbcOutbox::lane))
                .bind("types", Columns.of(events, String[]::new, R2dbcOutbox::type))
                .bind("dataschemas", Columns.of(events, String[]::new, this::dataschema))
                .bind("subjects", Columns.of(events, UUID[]::new, OutgoingEvent::subject))
                .bind("user_ids", Columns.of(events, UUID[]::new, R2dbcOutbox::user))
                .bind("payloads", Columns.of(events, String[]::new, this::payload))
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

    private static String type(OutgoingEvent event) {
        return contract(event).type();
    }

    private String dataschema(OutgoingEvent event) {
        return contract(event).dataschema(owner);
    }

    private static UUID user(OutgoingEvent event) {
        return event.userId().value();
    }

    private String payload(OutgoingEvent event) {
        return json.writeValueAsString(event.payload());
    }

    /// The change is committed: whatever goes wrong here must not reach the caller as a failure.
    private Mono<Void> woken() {
        return Mono.fromRunnable(wakeRelay).onErrorComplete().then();
    }

    private Mono<Void> woken(List<?> made) {
        return made.isEmpty() ? Mono.empty() : woken();
    }

    private final class WakeAfterCommit implements TransactionSynchronization {

        @Override
        public Mono<Void> afterCommit() {
            return woken();
        }
    }
}
