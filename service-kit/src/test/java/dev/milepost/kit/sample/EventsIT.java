package dev.milepost.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.kit.event.TracedEvent;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.web.RequestId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.node.ObjectNode;

@SampleTest
@DisplayName("The guarantee: at-least-once transport, exactly-once effect")
class EventsIT {

    private static final String INSERT_AND_TELL =
            """
            WITH made AS (
                INSERT INTO sample (goal_id, effects) SELECT unnest(:goal_ids::uuid[]), 7
                ON CONFLICT DO NOTHING RETURNING goal_id, effects),
            told AS (%s)
            SELECT goal_id FROM made
            """
                    .formatted(
                            Outbox.told(
                                    "(SELECT array_position(:goal_ids::uuid[], goal_id) AS position, effects AS version FROM made)",
                                    "version"));

    private final UserId user = new UserId(UUID.randomUUID());
    private final UUID subject = UuidV7.next();

    @Autowired private Outbox outbox;
    @Autowired private TransactionalOperator transactions;
    @Autowired private DatabaseClient database;
    @Autowired private Events events;
    @Autowired private CountGoalsOnGoalDeleted reaction;

    @BeforeEach
    void table() {
        database.sql("CREATE TABLE IF NOT EXISTS sample (goal_id uuid PRIMARY KEY, effects int)")
                .then()
                .block();
    }

    @Test
    void aCommittedEventIsPublishedReadably() {
        StepVerifier.create(
                        transactions
                                .transactional(outbox.append(List.of(skipped(subject, 1))))
                                .contextWrite(context -> context.put(RequestId.KEY, "request-1")))
                .verifyComplete();

        PublishedEvent event = events.awaitPublished("TaskSkipped", subject);

        assertThat(event.key()).isEqualTo(user.toString());
        assertThat(event.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "sample-service")
                .containsEntry("ce_dataschema", "contracts/task/TaskSkipped.v1")
                .containsEntry("content-type", "application/json")
                .containsEntry("request_id", "request-1")
                .containsKeys("ce_id", "ce_time");
        assertThat(event.payload().get("task_id").asString()).isEqualTo(subject.toString());
    }

    @Test
    void aRolledBackEventIsNeverPublished() {
        Mono<Void> rolledBack =
                transactions.transactional(
                        outbox.append(List.of(skipped(subject, 1)))
                                .then(Mono.error(new IllegalStateException("rolled back"))));
        StepVerifier.create(rolledBack).verifyErrorMessage("rolled back");

        UUID later = UuidV7.next();
        transactions.transactional(outbox.append(List.of(skipped(later, 1)))).block();
        events.awaitPublished("TaskSkipped", later);
        assertThat(events.publishedOf("TaskSkipped", subject)).isEmpty();
    }

    @Test
    void anEventOutsideATransactionIsRefused() {
        StepVerifier.create(outbox.append(List.of(skipped(subject, 1))))
                .verifyError(NoTransactionException.class);
    }

    @Test
    void aStatementCanMakeAChangeAndTellOfItWithoutATransaction() {
        StepVerifier.create(insertedAndTold(subject)).expectNext(List.of(subject)).verifyComplete();
        PublishedEvent event = events.awaitPublished("TaskSkipped", subject);
        assertThat(event.key()).isEqualTo(user.toString());
        assertThat(event.headers())
                .containsEntry("ce_dataschema", "contracts/task/TaskSkipped.v1")
                .containsEntry("ce_subject", subject.toString())
                .containsEntry("request_id", "request-" + subject);
        assertThat(event.payload().get("version").asInt()).isEqualTo(7);
        assertThat(event.payload().get("reason").asString()).isEqualTo("Travelling");
    }

    @Test
    void aStatementThatChangesNothingTellsNothing() {
        insertedAndTold(subject).block();
        StepVerifier.create(insertedAndTold(subject)).expectNext(List.of()).verifyComplete();
        assertToldOnce();
    }

    @Test
    void aStatementTellsOfEachOfItsChangesAndOfNoOther() {
        insertedAndTold(subject).block();
        UUID first = UuidV7.next();
        UUID last = UuidV7.next();
        List<UUID> made = insertedAndTold(first, subject, last).block();
        assertThat(made).containsExactlyInAnyOrder(first, last);
        for (UUID told : List.of(first, last)) {
            assertThat(events.awaitPublished("TaskSkipped", told).headers())
                    .containsEntry("request_id", "request-" + told);
        }
        assertToldOnce();
    }

    @Test
    void whatAStatementChangedAndToldGoesWithItsTransaction() {
        Mono<Void> rolledBack =
                transactions.transactional(
                        insertedAndTold(subject)
                                .then(Mono.error(new IllegalStateException("rolled back"))));
        StepVerifier.create(rolledBack).verifyErrorMessage("rolled back");
        assertThat(effects(subject)).isZero();
        transactions.transactional(insertedAndTold(subject)).block();
        assertToldOnce();
    }

    private Mono<List<UUID>> insertedAndTold(UUID... subjects) {
        return outbox.tell(
                Stream.of(subjects)
                        .map(told -> new TracedEvent(skipped(told, 1), "request-" + told))
                        .toList(),
                database.sql(INSERT_AND_TELL).bind("goal_ids", subjects),
                row -> Columns.value(row, "goal_id", UUID.class));
    }

    /// Everything of the user that was told before is published by when a later event is.
    private void assertToldOnce() {
        UUID later = UuidV7.next();
        transactions.transactional(outbox.append(List.of(skipped(later, 1)))).block();
        events.awaitPublished("TaskSkipped", later);
        assertThat(events.publishedOf("TaskSkipped", subject)).hasSize(1);
    }

    @Test
    void eventsOfAUserStayInOrderAndTheOutboxEmpties() {
        Flux.range(1, 300)
                .concatMap(version ->
                        transactions.transactional(
                                outbox.append(List.of(skipped(subject, version)))))
                .blockLast();

        List<PublishedEvent> published = events.awaitPublished("TaskSkipped", subject, 300);

        assertThat(published)
                .extracting(event -> event.payload().get("version").asInt())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 300).boxed().toList());
        await().until(() -> waiting() == 0);
    }

    @Test
    void whatTheBrokerRefusesHoldsUpItsOwnLaneAlone() {
        transactions
                .transactional(outbox.append(List.of(skipped(subject, 1))).then(madeTooLarge()))
                .block();
        try {
            for (int i = 0; i < 5; i++) {
                UUID told = UuidV7.next();
                OutgoingEvent event = skipped(told, 1);
                OutgoingEvent ofAnother = new OutgoingEvent(told, inAnotherLane(), event.payload());
                transactions.transactional(outbox.append(List.of(ofAnother))).block();
                events.awaitPublished("TaskSkipped", told);
            }
            assertThat(events.publishedOf("TaskSkipped", subject)).isEmpty();
        } finally {
            database.sql("DELETE FROM outbox WHERE subject = :subject")
                    .bind("subject", subject)
                    .then()
                    .block();
        }
        UUID later = UuidV7.next();
        transactions.transactional(outbox.append(List.of(skipped(later, 2)))).block();
        events.awaitPublished("TaskSkipped", later);
    }

    private Mono<Void> madeTooLarge() {
        return database.sql(
                        "UPDATE outbox SET payload = repeat('x', 5000000) WHERE subject = :subject")
                .bind("subject", subject)
                .then();
    }

    private UserId inAnotherLane() {
        return Stream.generate(() -> new UserId(UUID.randomUUID()))
                .filter(other -> lane(other) != lane(user))
                .findFirst()
                .orElseThrow();
    }

    private static int lane(UserId of) {
        return Math.floorMod(Objects.hash(of.value()), 16);
    }

    @Test
    void aRepeatedEventHasOneEffect() {
        UUID id = deleted(subject, 1);
        events.awaitHandled(id);
        events.publish(id, "goal", "GoalDeleted", user, subject, deletion(subject, 1));
        UUID last = UuidV7.next();
        events.awaitHandled(deleted(last, 1));

        assertThat(effects(subject)).isEqualTo(1);
    }

    @Test
    void aPassingFailureIsTriedAgainAndLeavesNoHalfEffect() {
        reaction.failures.put(subject, new AtomicInteger(2));
        events.awaitHandled(deleted(subject, 1));
        assertThat(effects(subject)).isEqualTo(1);
    }

    @Test
    void anOutageIsWaitedFor() {
        reaction.outages.put(subject, new AtomicInteger(2));
        events.awaitHandled(deleted(subject, 1));
        assertThat(effects(subject)).isEqualTo(1);
    }

    @Test
    void anEventThatKeepsFailingIsBuriedWithItsReasonAndBlocksNobody() {
        reaction.failures.put(subject, new AtomicInteger(Integer.MAX_VALUE));
        UUID failing = deleted(subject, 1);
        UUID other = UuidV7.next();
        UUID next = deleted(other, 1);

        PublishedEvent letter = events.awaitDeadLetter(failing);
        events.awaitHandled(next);

        assertThat(letter.topic()).isEqualTo("milepost.goals.sample-service.dlt");
        assertThat(letter.key()).isEqualTo(user.toString());
        assertThat(letter.headers())
                .containsEntry("dlt_reason", "Broken on purpose")
                .containsEntry("dlt_topic", "milepost.goals")
                .containsEntry("dlt_service", "sample-service")
                .containsEntry("ce_type", "GoalDeleted")
                .containsKeys("dlt_partition", "dlt_offset", "dlt_at", "dlt_exception");
        assertThat(letter.payload().get("goal_id").asString()).isEqualTo(subject.toString());
        assertThat(effects(subject)).isZero();
        assertThat(effects(other)).isEqualTo(1);
    }

    @Test
    void poisonIsBuriedAtOnce() {
        UUID id = UuidV7.next();
        events.publishBytes(
                id,
                "goal",
                "GoalDeleted",
                user,
                subject,
                "{not json".getBytes(StandardCharsets.UTF_8));
        assertThat(events.awaitDeadLetter(id).headers().get("dlt_reason"))
                .startsWith("The value is not a readable GoalDeleted");
    }

    @Test
    void unknownTypesAndFieldsAreIgnored() {
        events.publish("goal", "GoalInvented", user, subject, Map.of("x", 1));
        var extended = deletion(subject, 1).put("field_of_tomorrow", "x");
        events.awaitHandled(events.publish("goal", "GoalDeleted", user, subject, extended));
        assertThat(effects(subject)).isEqualTo(1);
    }

    private UUID deleted(UUID goal, long version) {
        return events.publish("goal", "GoalDeleted", user, goal, deletion(goal, version));
    }

    private static ObjectNode deletion(UUID goal, long version) {
        return Contracts.example(
                "goal", "GoalDeleted", Map.of("goal_id", goal, "version", version));
    }

    private OutgoingEvent skipped(UUID task, int version) {
        return new OutgoingEvent(
                task,
                user,
                new TaskSkippedV1(
                        task,
                        UuidV7.next(),
                        user.value(),
                        version,
                        LocalDate.parse("2026-03-02"),
                        60,
                        "Travelling",
                        Instant.parse("2026-03-02T21:00:00Z")));
    }

    private long waiting() {
        return number("SELECT count(*)::int AS n FROM outbox");
    }

    private long effects(UUID goal) {
        return number(
                "SELECT coalesce(max(effects), 0) AS n FROM sample WHERE goal_id = '" + goal + "'");
    }

    private long number(String sql) {
        Integer found = database.sql(sql).map(row -> row.get("n", Integer.class)).one().block();
        return found == null ? -1 : found;
    }
}
