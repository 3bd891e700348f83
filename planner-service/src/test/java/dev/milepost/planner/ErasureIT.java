package dev.milepost.planner;

import static org.awaitility.Awaitility.await;

import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.ErasesUsers;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.Rows;
import dev.milepost.kit.test.ServiceTest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@ServiceTest
@Isolated("It moves the clock that all live by.")
@DisplayName("ID-9: planner-service gives users what it has of them, and erases it for good")
class ErasureIT extends ErasesUsers {

    private static final String ANOTHER_TASK =
            """
            INSERT INTO planned_tasks (task_id, user_id, goal_id, plan_number, order_in_goal, week_number, day_number_in_week,
                                       milestone, kind, title, description, due_date, estimated_duration, status)
            SELECT gen_random_uuid(), user_id, goal_id, 2, 2, 1, 2, 'Begin', 'LEARN', 'Go on', '', '2026-03-03', 30, 'PENDING'
              FROM planned_goals WHERE user_id = :user_id
            """;

    @Autowired private DatabaseClient database;
    @Autowired private TransactionalOperator transactions;
    @Autowired private Events events;

    @Override
    protected void fill(UserId user) {
        Rows.insert(database, "user-rows.sql", user);
    }

    @Override
    protected String confirmation() {
        return "PlansErased";
    }

    @Override
    protected UUID tellLate(UserId user) {
        UUID goal = UUID.randomUUID();
        return events.publish(
                "goal",
                "GoalCreated",
                user,
                goal,
                Contracts.example(
                        "goal", "GoalCreated", Map.of("user_id", user.value(), "goal_id", goal)));
    }

    @Test
    void aPlanThatIsBeingSavedLeavesNothingBehind() {
        fill(user());
        Sinks.Empty<Void> holding = Sinks.empty();
        Sinks.Empty<Void> goOn = Sinks.empty();
        CompletableFuture<Void> saved =
                ofUser("UPDATE planned_goals SET plan_number = 2 WHERE user_id = :user_id")
                        .doOnSuccess(_ -> holding.tryEmitEmpty())
                        .then(goOn.asMono())
                        .then(ofUser(ANOTHER_TASK))
                        .as(transactions::transactional)
                        .toFuture();
        holding.asMono().block();
        UUID deletion = deleted(UUID.randomUUID());
        await().until(() -> Boolean.TRUE.equals(isWaitedFor().block()));
        goOn.tryEmitEmpty().orThrow();
        saved.join();
        events.awaitHandled(deletion);
        assertNothingIsLeft();
    }

    private Mono<Void> ofUser(String sql) {
        return database.sql(sql).bind("user_id", user().value()).then();
    }

    private Mono<Boolean> isWaitedFor() {
        return database.sql(
                        "SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'DELETE%') AS waits")
                .map(row -> row.get("waits", Boolean.class))
                .one();
    }
}
