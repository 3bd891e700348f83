package dev.milepost.task.task.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.task.QueryPlan;
import dev.milepost.task.task.Priority;
import dev.milepost.task.task.SearchWords;
import dev.milepost.task.task.TaskFilter;
import dev.milepost.task.task.TaskFilter.DueWithin;
import dev.milepost.task.task.TaskFilter.Origin;
import dev.milepost.task.task.TaskFilter.Position;
import dev.milepost.task.task.TaskFilter.Tagged;
import dev.milepost.task.task.TaskSort;
import dev.milepost.task.task.TaskSource;
import dev.milepost.task.task.TaskStatus;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

@ServiceTest
@DisplayName("TASK-3: every list is read through an index, however many tasks there are")
class TaskIndexesIT {

    private static final UserId BIG = new UserId(UuidV7.next());
    private static final UserId SMALL = new UserId(UuidV7.next());
    private static final UUID GOAL = UuidV7.next();
    private static final LocalDate DAY = LocalDate.parse("2126-03-02");

    /// 100,000 tasks: 20,000 of one user, 100 of another one, and 200 each of 400 others. They stay; being due in a hundred
    /// years they are in nobody's way.
    private static final String FILL =
            """
            INSERT INTO tasks (id, user_id, goal_id, source, title, description, priority, tags, status, due_date,
                               estimated_duration, version, created_at, updated_at)
            SELECT gen_random_uuid(),
                   CASE WHEN n % 5 = 0 THEN CAST(:big AS uuid) WHEN n % 1000 = 1 THEN CAST(:small AS uuid)
                        ELSE CAST(md5(CAST(n % 400 AS text)) AS uuid) END,
                   CASE WHEN n % 100 = 0 THEN CAST(:goal AS uuid) END, 'USER',
                   'Bulk ' || (ARRAY['milk', 'bread', 'garden', 'dentist', 'report', 'window'])[1 + n % 6] || ' ' || n % 97,
                   '', (ARRAY['LOW', 'MEDIUM', 'HIGH'])[1 + n % 3], ARRAY['t' || n % 50],
                   (ARRAY['COMPLETED', 'COMPLETED', 'PENDING', 'SKIPPED'])[1 + n % 4],
                   CASE WHEN n % 7 = 0 THEN NULL ELSE CAST(:day AS date) + n % 365 END, 60, 1,
                   now() - n * interval '1 minute', now() - n * interval '1 second'
              FROM generate_series(CAST(:first AS int), CAST(:last AS int)) AS n
            """;

    /// A tenth is quick enough for the time that a statement may take, also on a busy machine.
    private static final int TENTHS = 10;

    private static final int TENTH = 10_000;

    @Autowired DatabaseClient database;

    @BeforeAll
    static void manyTasks(@Autowired DatabaseClient database) {
        Flux.range(0, TENTHS)
                .concatMap(tenth ->
                        database.sql(FILL)
                                .bind("first", tenth * TENTH + 1)
                                .bind("last", (tenth + 1) * TENTH)
                                .bind("big", BIG.value())
                                .bind("small", SMALL.value())
                                .bind("goal", GOAL)
                                .bind("day", DAY)
                                .then())
                .then(database.sql("VACUUM ANALYZE tasks").then())
                .block();
    }

    static Stream<TaskFilter> lists() {
        return Stream.concat(filters(TaskFilter.of(BIG, DAY)), Stream.of(TaskFilter.of(SMALL, DAY)))
                .flatMap(filter ->
                        Stream.of(TaskSort.values())
                                .filter(sort ->
                                        sort != TaskSort.RELEVANCE || filter.search() != null)
                                .flatMap(sort ->
                                        Stream.of(
                                                filter.sorted(sort, false),
                                                filter.sorted(sort, true))));
    }

    private static Stream<TaskFilter> filters(TaskFilter all) {
        DueWithin march = new DueWithin(DAY, DAY.plusDays(28), null, null);
        return Stream.of(
                all,
                with(all, GOAL, Set.of(), march, null),
                with(all, null, Set.of(TaskStatus.PENDING), march, null),
                with(all, null, Set.of(TaskStatus.COMPLETED), march, null),
                with(all, null, Set.of(), new DueWithin(null, null, true, null), null),
                with(all, null, Set.of(), new DueWithin(null, null, false, false), null),
                with(all, null, Set.of(), march, SearchWords.of("gar")),
                with(all, null, Set.of(), all.due(), SearchWords.of("dentits 42")));
    }

    private static TaskFilter with(
            TaskFilter all,
            @Nullable UUID goal,
            Set<TaskStatus> statuses,
            DueWithin due,
            @Nullable SearchWords search) {
        return new TaskFilter(
                all.user(),
                all.today(),
                goal,
                statuses,
                goal == null ? Set.of() : Set.of(Priority.HIGH, Priority.LOW),
                new Tagged(goal == null ? List.of() : List.of("t1", "t2"), false),
                due,
                false,
                false,
                new Origin(TaskSource.USER, null, null),
                search,
                TaskSort.DUE_DATE,
                false);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void isReadThroughAnIndex(TaskFilter filter) {
        for (ListPart part : ListPart.of(filter)) {
            assertThat(plan(TaskListSql.of(filter, part, null, 26)))
                    .doesNotContain("Seq Scan on tasks");
            assertThat(plan(TaskListSql.of(filter, part, somewhereIn(part), 26)))
                    .doesNotContain("Seq Scan on tasks");
        }
    }

    static Stream<TaskFilter> pages() {
        TaskFilter all = TaskFilter.of(BIG, DAY);
        TaskFilter open = with(all, null, Set.of(TaskStatus.PENDING), all.due(), null);
        return Stream.of(false, true)
                .flatMap(down ->
                        Stream.concat(
                                Stream.of(open.sorted(TaskSort.DUE_DATE, down)),
                                Arrays.stream(TaskSort.values())
                                        .filter(sort -> sort != TaskSort.RELEVANCE)
                                        .map(sort -> all.sorted(sort, down))));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void ofTwentyThousandTasksAPageIsReadAndNotAllAreSorted(TaskFilter filter) {
        for (ListPart part : ListPart.of(filter)) {
            assertThat(plan(TaskListSql.of(filter, part, null, 26)))
                    .doesNotContain("Sort", "Bitmap");
            assertThat(plan(TaskListSql.of(filter, part, somewhereIn(part), 26)))
                    .as("further on, where few are left, those few may be sorted")
                    .doesNotContain(filter.statuses().isEmpty() ? "Sort" : "Seq Scan on tasks");
        }
    }

    @ParameterizedTest
    @MethodSource("searches")
    void wordsAreLookedUp(TaskFilter filter) {
        for (ListPart part : ListPart.of(filter)) {
            assertThat(plan(TaskListSql.of(filter, part, null, 26)))
                    .contains("Bitmap Index Scan on tasks_of_user_by_words");
        }
    }

    @Test
    void ofFewTasksAllAreReadAndNoIndexOfEverybodysWords() {
        TaskFilter all = TaskFilter.of(SMALL, DAY);
        TaskFilter search =
                with(all, null, Set.of(), all.due(), SearchWords.of("dentits"))
                        .sorted(TaskSort.RELEVANCE, true);
        TaskListSql statement = TaskListSql.of(search, ListPart.of(search).getFirst(), null, 26);
        List<String> plan =
                QueryPlan.executed(database, statement.sql(), statement.values()).lines().toList();
        assertThat(IntStream.range(1, plan.size()))
                .filteredOn(line -> plan.get(line).matches(" *Index Cond: .*search_text.*"))
                .isNotEmpty()
                .allMatch(line -> plan.get(line - 1).contains("never executed"));
    }

    static Stream<TaskFilter> searches() {
        TaskFilter all = TaskFilter.of(BIG, DAY);
        return Stream.of("dentist", "dentits", "gar 42")
                .map(words -> with(all, null, Set.of(), all.due(), SearchWords.of(words)))
                .map(filter -> filter.sorted(TaskSort.RELEVANCE, true));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("today", R2dbcTaskQueries.DUE_ON, Map.of("day", DAY)),
                Arguments.of("late", R2dbcTaskQueries.LATE_ON, Map.of("day", DAY)),
                Arguments.of("counts", CountsSql.COUNTS, Map.of("today", DAY, "most_tags", 20)),
                Arguments.of(
                        "changes",
                        R2dbcTaskChanges.AFTER,
                        Map.of(
                                "from",
                                "700",
                                "full",
                                false,
                                "after",
                                "700",
                                "after_id",
                                GOAL,
                                "most",
                                100)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void soIsEverythingElseOfOneUser(String what, String sql, Map<String, Object> values) {
        for (UserId user : List.of(BIG, SMALL)) {
            Map<String, Object> all = new LinkedHashMap<>(values);
            all.put("user_id", user.value());
            assertThat(plan(new TaskListSql(sql, all)))
                    .as(what)
                    .doesNotContain("Seq Scan on tasks", "Seq Scan on deleted_tasks");
        }
    }

    private static Position somewhereIn(ListPart part) {
        return new Position(
                0,
                part.keys().stream()
                        .map(key ->
                                switch (key.type().getSimpleName()) {
                                    case "LocalDate" -> DAY.plusDays(40).toString();
                                    case "Integer" -> "0";
                                    case "Instant" -> "2026-11-01T00:00:00Z";
                                    case "UUID" -> GOAL.toString();
                                    default -> " bulk garden";
                                })
                        .toList());
    }

    private String plan(TaskListSql statement) {
        return QueryPlan.of(database, statement.sql(), statement.values());
    }
}
