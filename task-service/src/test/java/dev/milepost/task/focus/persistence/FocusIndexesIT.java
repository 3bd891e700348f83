package dev.milepost.task.focus.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.task.QueryPlan;
import dev.milepost.task.focus.FocusFilter;
import dev.milepost.task.focus.FocusState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@ServiceTest
@DisplayName("TASK-10: focus sessions are read through an index, however many there are")
class FocusIndexesIT {

    private static final UserId USER = new UserId(UuidV7.next());
    private static final UUID AFTER = UuidV7.next();
    private static final String FILL =
            """
            INSERT INTO focus_sessions (id, user_id, state, planned_minutes, break_minutes, started_at, focused_seconds,
                                        last_sign_at, ended_at, end_reason, version)
            SELECT gen_random_uuid(), CASE WHEN n % 200 = 0 THEN :user ELSE gen_random_uuid() END, 'COMPLETED', 777, 5,
                   now(), 60, now(), now(), 'USER', 2
              FROM generate_series(1, 10000) AS n
            """;

    @Autowired DatabaseClient database;

    @BeforeEach
    void manySessions() {
        database.sql(FILL)
                .bind("user", USER.value())
                .then()
                .then(database.sql("ANALYZE focus_sessions").then())
                .block();
    }

    @AfterEach
    void none() {
        database.sql("DELETE FROM focus_sessions WHERE planned_minutes = 777").then().block();
    }

    static Stream<FocusFilter> filters() {
        return Stream.of(
                new FocusFilter(USER, null, null, null, 25),
                new FocusFilter(USER, null, null, AFTER, 25),
                new FocusFilter(USER, null, FocusState.RUNNING, AFTER, 25),
                new FocusFilter(USER, UuidV7.next(), null, null, 25),
                new FocusFilter(USER, UuidV7.next(), FocusState.COMPLETED, AFTER, 25));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void isReadThroughAnIndex(FocusFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        String sql = R2dbcFocusQueries.listSql(filter, values);
        assertThat(QueryPlan.of(database, sql, values))
                .contains("Index")
                .doesNotContain("Seq Scan on focus_sessions");
    }
}
