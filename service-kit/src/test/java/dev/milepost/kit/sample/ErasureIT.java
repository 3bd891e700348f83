package dev.milepost.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.ErasesUsers;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.TestClock;
import dev.milepost.kit.userdata.UserErasure;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@SampleTest
@DisplayName("ID-9: a service gives users what it has of them, and erases it for good")
class ErasureIT extends ErasesUsers {

    @Autowired private DatabaseClient database;
    @Autowired private Events events;
    @Autowired private TestClock clock;
    @Autowired private UserErasure erasure;
    @Autowired private TransactionalOperator transactions;

    @BeforeEach
    void tables() {
        database.sql("CREATE TABLE IF NOT EXISTS sample (goal_id uuid PRIMARY KEY, effects int)")
                .then()
                .block();
        database.sql(EffectsController.TABLE).then().block();
    }

    @Override
    protected void fill(UserId user) {
        insertEffect(user).block();
    }

    @Override
    protected String confirmation() {
        return "TasksErased";
    }

    @Override
    protected UUID tellLate(UserId user) {
        return goalDeleted(UuidV7.next());
    }

    @Test
    void aLateFactIsRememberedAndChangesNothing() {
        events.awaitHandled(deleted(UuidV7.next()));
        UUID goal = UuidV7.next();
        events.awaitHandled(goalDeleted(goal));
        assertThat(countsOf(goal)).isZero();
    }

    @Test
    void whoIsErasedIsKnown() {
        assertThat(erasure.isErased(user()).block()).isFalse();
        events.awaitHandled(deleted(UuidV7.next()));
        assertThat(erasure.isErased(user()).block()).isTrue();
    }

    @Test
    void whatIsWrittenLateStaysUntilNoTokenIsGoodAnyMore() {
        events.awaitHandled(deleted(UuidV7.next()));
        fill(user());
        clock.advance(Duration.ofMinutes(19));
        await().during(Duration.ofSeconds(1)).until(() -> effects() == 1);
        clock.advance(Duration.ofMinutes(2));
        await().until(() -> effects() == 0);
        assertThat(
                        count(
                                "SELECT count(*) AS n FROM erased_users WHERE look_again_at IS NOT NULL AND user_id = '"
                                        + user()
                                        + "'"))
                .isZero();
    }

    @Test
    void whatIsTakingEffectIsWaitedForAndErased() {
        Sinks.Empty<Void> end = Sinks.empty();
        CompletableFuture<Void> effect =
                erasure.isErased(user())
                        .then(Mono.defer(() -> insertEffect(user())))
                        .then(end.asMono())
                        .as(transactions::transactional)
                        .toFuture();
        UUID deletion = deleted(UuidV7.next());
        await().until(() -> locks("NOT granted") == 1);
        end.tryEmitEmpty();
        effect.join();
        events.awaitHandled(deletion);
        assertThat(effects()).isZero();
    }

    @Test
    void aFactThatComesDuringTheErasureChangesNothing() {
        Sinks.Empty<Void> end = Sinks.empty();
        CompletableFuture<Void> erased =
                erasure.erase(user()).then(end.asMono()).as(transactions::transactional).toFuture();
        await().until(() -> locks("granted") == 1);
        UUID goal = UuidV7.next();
        UUID late = goalDeleted(goal);
        await().until(() -> locks("NOT granted") == 1);
        end.tryEmitEmpty();
        erased.join();
        events.awaitHandled(late);
        assertThat(countsOf(goal)).isZero();
    }

    @Test
    void aLongListIsGivenInOnePiece() {
        IntStream.range(0, 350).forEach(_ -> fill(user()));
        assertThat(share(user()).get("effects")).hasSize(350);
    }

    private Mono<Void> insertEffect(UserId user) {
        return database.sql(
                        "INSERT INTO effects VALUES (gen_random_uuid(), :user_id, 'an \"effect\"')")
                .bind("user_id", user.value())
                .then();
    }

    private UUID goalDeleted(UUID goal) {
        return events.publish(
                "goal",
                "GoalDeleted",
                user(),
                goal,
                Contracts.example("goal", "GoalDeleted", Map.of("goal_id", goal)));
    }

    private long countsOf(UUID goal) {
        return count("SELECT count(*) AS n FROM sample WHERE goal_id = '" + goal + "'");
    }

    /// Of the user, which those for a `bigint` show in two halves.
    private long locks(String state) {
        return count(
                """
                SELECT count(*) AS n FROM pg_locks
                 WHERE locktype = 'advisory' AND %s
                   AND (classid::bigint << 32) + objid::bigint = hashtextextended('%s', 4)
                """
                        .formatted(state, user()));
    }

    private long effects() {
        return count("SELECT count(*) AS n FROM effects WHERE user_id = '" + user() + "'");
    }

    private long count(String sql) {
        Long found = database.sql(sql).map(row -> row.get("n", Long.class)).one().block();
        return found == null ? -1 : found;
    }
}
