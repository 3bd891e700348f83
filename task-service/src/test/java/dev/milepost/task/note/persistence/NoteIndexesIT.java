package dev.milepost.task.note.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.task.QueryPlan;
import dev.milepost.task.note.NoteFilter;
import dev.milepost.task.note.NoteFilter.Position;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
@DisplayName("TASK-6: every list of notes is read through an index, however many there are")
class NoteIndexesIT {

    private static final UserId USER = new UserId(UuidV7.next());
    private static final Position AFTER =
            new Position(false, Instant.parse("2026-03-02T19:00:00Z"), UuidV7.next());
    private static final String FILL =
            """
            INSERT INTO notes (id, user_id, title, content, pinned, version, created_at, updated_at)
            SELECT gen_random_uuid(), CASE WHEN n % 200 = 0 THEN :user ELSE gen_random_uuid() END,
                   'Bulk', 'Words', n % 3 = 0, 1, now(), now()
              FROM generate_series(1, 10000) AS n
            """;

    @Autowired DatabaseClient database;

    @BeforeEach
    void manyNotes() {
        database.sql(FILL)
                .bind("user", USER.value())
                .then()
                .then(database.sql("ANALYZE notes").then())
                .block();
    }

    @AfterEach
    void none() {
        database.sql("DELETE FROM notes WHERE title = 'Bulk'").then().block();
    }

    static Stream<NoteFilter> filters() {
        return Stream.of(
                filter(null, List.of(), null),
                filter(null, List.of(), AFTER),
                filter(null, List.of("words", "more"), AFTER),
                filter(UuidV7.next(), List.of(), null),
                filter(UuidV7.next(), List.of("words"), AFTER));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void isReadThroughAnIndex(NoteFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        String sql = R2dbcNoteQueries.listSql(filter, values);
        assertThat(QueryPlan.of(database, sql, values))
                .contains("Index")
                .doesNotContain("Seq Scan on notes");
    }

    private static NoteFilter filter(
            @Nullable UUID task, List<String> words, @Nullable Position after) {
        return new NoteFilter(USER, task, words, after, 25);
    }
}
