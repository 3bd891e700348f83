package dev.milepost.kit.sample;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Counts how often a goal's deletion took effect; fails on purpose when a test has told it to.
@Component
class CountGoalsOnGoalDeleted implements Reaction<GoalDeletedV1> {

    final Map<UUID, AtomicInteger> failures = new ConcurrentHashMap<>();
    final Map<UUID, AtomicInteger> outages = new ConcurrentHashMap<>();
    final List<Long> versions = new CopyOnWriteArrayList<>();

    private final DatabaseClient database;

    CountGoalsOnGoalDeleted(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Class<GoalDeletedV1> payloadType() {
        return GoalDeletedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<GoalDeletedV1> event) {
        return count(event.payload().goalId()).then(Mono.fromRunnable(() -> finish(event)));
    }

    private Mono<Void> count(UUID goal) {
        return database.sql(
                        """
                        INSERT INTO sample (goal_id, effects) VALUES (:goal, 1)
                        ON CONFLICT (goal_id) DO UPDATE SET effects = sample.effects + 1
                        """)
                .bind("goal", goal)
                .then();
    }

    private void finish(IncomingEvent<GoalDeletedV1> event) {
        UUID goal = event.payload().goalId();
        if (isDue(failures.get(goal))) {
            throw new IllegalStateException("Broken on purpose");
        }
        if (isDue(outages.get(goal))) {
            throw new DataAccessResourceFailureException("Away on purpose");
        }
        versions.add(event.payload().version());
    }

    private static boolean isDue(@Nullable AtomicInteger left) {
        return left != null && left.getAndDecrement() > 0;
    }
}
