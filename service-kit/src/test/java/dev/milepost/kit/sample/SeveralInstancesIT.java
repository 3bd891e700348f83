package dev.milepost.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.test.TestEnvironment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@SampleTest
@DisplayName("The guarantee holds with several instances of a service")
class SeveralInstancesIT {

    private static final int EVENTS = 100;

    private static ConfigurableApplicationContext second;

    @Autowired private Outbox outbox;
    @Autowired private TransactionalOperator transactions;
    @Autowired private DatabaseClient database;
    @Autowired private Events events;

    @BeforeAll
    static void startTheSecondInstance(
            @Autowired Environment environment, @Autowired DatabaseClient database) {
        database.sql("CREATE TABLE IF NOT EXISTS sample (goal_id uuid PRIMARY KEY, effects int)")
                .then()
                .block();
        String[] settings =
                Stream.of(
                                "spring.application.name",
                                "milepost.events.topic",
                                "milepost.events.owner",
                                "milepost.events.hears",
                                "milepost.events.relay.poll")
                        .map(name -> name + "=" + environment.getRequiredProperty(name))
                        .toArray(String[]::new);
        second =
                new SpringApplicationBuilder(SampleApplication.class)
                        .properties(settings)
                        .properties("server.port=0")
                        .initializers(new TestEnvironment())
                        .run();
    }

    @AfterAll
    static void stopTheSecondInstance() {
        second.close();
    }

    @Test
    void theEventsOfEachUserStayInOrder() {
        List<UserId> users = Stream.generate(() -> new UserId(UUID.randomUUID())).limit(8).toList();

        Flux.fromIterable(users).flatMap(this::appendInTurns).blockLast();

        for (UserId user : users) {
            List<PublishedEvent> published =
                    events.awaitPublished("TaskSkipped", user.value(), EVENTS);
            assertThat(published)
                    .extracting(event -> event.payload().get("version").asInt())
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, EVENTS).boxed().toList());
        }
    }

    @Test
    void eachEventTakesEffectOnce() {
        List<UUID> goals = Stream.generate(UuidV7::next).limit(EVENTS).toList();

        goals.stream().map(this::deletedByAnotherUserEach).toList().forEach(events::awaitHandled);

        List<Integer> effects =
                database.sql("SELECT effects FROM sample WHERE goal_id = ANY(:goals)")
                        .bind("goals", goals.toArray(UUID[]::new))
                        .map(row -> row.get("effects", Integer.class))
                        .all()
                        .collectList()
                        .block();
        assertThat(effects).hasSize(EVENTS).containsOnly(1);
    }

    /// Appends by one instance and the other in turns: both relays are woken all the time.
    private Mono<Void> appendInTurns(UserId user) {
        return Flux.range(1, EVENTS).concatMap(version -> append(user, version)).then();
    }

    private Mono<Void> append(UserId user, int version) {
        boolean first = version % 2 == 0;
        Outbox writer = first ? outbox : second.getBean(Outbox.class);
        TransactionalOperator transaction =
                first ? transactions : second.getBean(TransactionalOperator.class);
        return transaction.transactional(writer.append(List.of(skipped(user, version))));
    }

    private UUID deletedByAnotherUserEach(UUID goal) {
        return events.publish(
                "goal",
                "GoalDeleted",
                new UserId(UUID.randomUUID()),
                goal,
                Contracts.example("goal", "GoalDeleted", Map.of("goal_id", goal)));
    }

    /// The subject is the user here, so that one look finds all of a user's events.
    private static OutgoingEvent skipped(UserId user, int version) {
        return new OutgoingEvent(
                user.value(),
                user,
                new TaskSkippedV1(
                        UuidV7.next(),
                        UuidV7.next(),
                        user.value(),
                        version,
                        LocalDate.parse("2026-03-02"),
                        60,
                        "Travelling",
                        Instant.parse("2026-03-02T21:00:00Z")));
    }
}
