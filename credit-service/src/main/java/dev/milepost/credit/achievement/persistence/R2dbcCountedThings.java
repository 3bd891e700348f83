package dev.milepost.credit.achievement.persistence;

import dev.milepost.credit.achievement.CountedThing;
import dev.milepost.credit.achievement.CountedThings;
import dev.milepost.credit.achievement.Measure;
import dev.milepost.credit.achievement.SurvivedReplans;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Keeps what is counted in `counted_things`, and in `task_origins` which tasks are one.
@Component
class R2dbcCountedThings implements CountedThings {

    /// Answers a row when the thing is new or was done earlier than was known.
    private static final String COUNT =
            """
            INSERT INTO counted_things AS known (user_id, measure, thing_id, goal_id, at)
            VALUES (:user_id, :measure,
                    COALESCE((SELECT origin_id FROM task_origins WHERE user_id = :user_id AND task_id = :thing_id), :thing_id),
                    :goal_id, :at)
            ON CONFLICT (user_id, measure, thing_id) DO UPDATE SET at = excluded.at WHERE known.at > excluded.at
            RETURNING xmax = 0 AS is_new
            """;

    /// The previous task may have come back itself, and the task may have been deleted and have come back since.
    private static final String JOIN =
            """
            WITH origin AS (
                SELECT COALESCE((SELECT origin_id FROM task_origins WHERE user_id = :user_id AND task_id = :previous),
                                :previous) AS id),
            later AS (
                UPDATE task_origins SET origin_id = (SELECT id FROM origin)
                 WHERE user_id = :user_id AND origin_id = :task_id)
            INSERT INTO task_origins (user_id, task_id, origin_id) SELECT :user_id, :task_id, id FROM origin
            ON CONFLICT (user_id, task_id) DO NOTHING
            """;

    private static final String MOVE =
            """
            WITH moved AS (
                DELETE FROM counted_things WHERE user_id = :user_id AND thing_id = :task_id RETURNING *)
            INSERT INTO counted_things AS known (user_id, measure, thing_id, goal_id, at)
            SELECT m.user_id, m.measure, o.origin_id, m.goal_id, m.at
              FROM moved m
              JOIN task_origins o ON o.user_id = m.user_id AND o.task_id = m.thing_id
            ON CONFLICT (user_id, measure, thing_id) DO UPDATE SET at = LEAST(known.at, excluded.at)
            """;

    private static final String NUMBER =
            "SELECT count(*) AS number FROM counted_things WHERE user_id = :user_id AND measure = :measure";

    /// A note that came back with its task has another id, and is as old as it was.
    private static final String NUMBER_OF_NOTES =
            "SELECT count(DISTINCT at) AS number FROM counted_things WHERE user_id = :user_id AND measure = :measure";

    private static final String MOMENTS =
            "SELECT at FROM counted_things WHERE user_id = :user_id AND measure = 'TASKS'";

    private static final String REPLANS =
            """
            SELECT array_agg(at) FILTER (WHERE measure = 'REPLANS') AS replans,
                   COALESCE(array_agg(at) FILTER (WHERE measure = 'TASKS'), '{}') AS done
              FROM counted_things
             WHERE user_id = :user_id AND measure IN ('REPLANS', 'TASKS')
               AND goal_id IN (SELECT goal_id FROM counted_things WHERE user_id = :user_id AND measure = 'REPLANS')
             GROUP BY goal_id
            """;

    private final DatabaseClient database;

    R2dbcCountedThings(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Outcome> count(UserId user, CountedThing thing) {
        UUID goal = thing.goal();
        return database.sql(COUNT)
                .bind("user_id", user.value())
                .bind("measure", thing.measure().name())
                .bind("thing_id", thing.id())
                .bind("goal_id", Columns.nullable(goal, UUID.class))
                .bind("at", thing.at())
                .map(row -> Columns.value(row, "is_new", Boolean.class))
                .one()
                .map(isNew -> isNew ? Outcome.NEW : Outcome.EARLIER)
                .defaultIfEmpty(Outcome.KNOWN);
    }

    @Override
    public Mono<Void> join(UserId user, UUID task, UUID previous) {
        return database.sql(JOIN)
                .bind("user_id", user.value())
                .bind("task_id", task)
                .bind("previous", previous)
                .then()
                .then(Mono.defer(() -> move(user, task)));
    }

    private Mono<Void> move(UserId user, UUID task) {
        return database.sql(MOVE).bind("user_id", user.value()).bind("task_id", task).then();
    }

    @Override
    public Mono<Long> number(UserId user, Measure measure) {
        return database.sql(measure == Measure.NOTES ? NUMBER_OF_NOTES : NUMBER)
                .bind("user_id", user.value())
                .bind("measure", measure.name())
                .map(row -> Columns.value(row, "number", Long.class))
                .one();
    }

    @Override
    public Mono<List<Instant>> momentsOfTasks(UserId user) {
        return database.sql(MOMENTS)
                .bind("user_id", user.value())
                .map(row -> Columns.value(row, "at", Instant.class))
                .all()
                .collectList();
    }

    @Override
    public Mono<List<SurvivedReplans>> replans(UserId user) {
        return database.sql(REPLANS)
                .bind("user_id", user.value())
                .map(R2dbcCountedThings::survived)
                .all()
                .collectList();
    }

    private static SurvivedReplans survived(Readable row) {
        return new SurvivedReplans(
                List.of(Columns.value(row, "replans", Instant[].class)),
                List.of(Columns.value(row, "done", Instant[].class)));
    }
}
