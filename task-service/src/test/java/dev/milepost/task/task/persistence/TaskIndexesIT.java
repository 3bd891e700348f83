package dev.milepost.task.task.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.task.task.TaskFilter;
import dev.milepost.task.task.TaskFilter.Position;
import dev.milepost.task.task.TaskStatus;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@ServiceTest
@DisplayName("TASK-3: every list is read through an index, however many tasks there are")
class TaskIndexesIT {

    private static final UserId USER = new UserId(UuidV7.next());
    private static final UUID GOAL = UuidV7.next();
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final String FILL =
            """
            INSERT INTO tasks (id, user_id, goal_id, source, title, description, kind, milestone, status, due_date,
                               original_planned_date, estimated_duration, order_in_goal, week_number,
                               day_number_in_week, plan_number, change, version, created_at, updated_at)
            SELECT gen_random_uuid(), CASE WHEN n % 100 = 0 THEN :user ELSE gen_random_uuid() END,
                   CASE WHEN n % 1000 = 0 THEN :goal ELSE gen_random_uuid() END,
                   'PLAN', 'Bulk', '', 'LEARN', 'Bulk', 'COMPLETED', :day + n % 365, :day, 60, n, 1, 1, 1, 'KEPT', 1,
                   now(), now()
              FROM generate_series(1, 20000) AS n
            """;

    @Autowired DatabaseClient database;

    @BeforeEach
    void manyTasks() {
        database.sql(FILL)
                .bind("user", USER.value())
                .bind("goal", GOAL)
                .bind("day", DAY)
                .then()
                .then(database.sql("ANALYZE tasks").then())
                .block();
    }

    @AfterEach
    void none() {
        database.sql("DELETE FROM tasks WHERE title = 'Bulk'").then().block();
    }

    static Stream<TaskFilter> filters() {
        Position after = new Position(DAY.plusDays(40), 7, UuidV7.next());
        return Stream.of(
                filter(null, null, null, null),
                filter(null, null, DAY, after),
                filter(GOAL, null, null, null),
                filter(GOAL, TaskStatus.COMPLETED, DAY, after),
                filter(null, TaskStatus.COMPLETED, DAY, null));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void isReadThroughAnIndex(TaskFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        String sql = R2dbcTaskQueries.listSql(filter, values);
        String plan =
                database.sql("EXPLAIN " + sql)
                        .bindValues(values)
                        .map(row -> String.valueOf(row.get(0, String.class)))
                        .all()
                        .collect(Collectors.joining("\n"))
                        .block();
        assertThat(plan).contains("Index").doesNotContain("Seq Scan on tasks");
    }

    private static TaskFilter filter(
            @Nullable UUID goal,
            @Nullable TaskStatus status,
            @Nullable LocalDate from,
            @Nullable Position after) {
        return new TaskFilter(USER, goal, status, from, null, after, 25);
    }
}
