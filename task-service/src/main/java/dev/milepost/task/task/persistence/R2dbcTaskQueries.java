package dev.milepost.task.task.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.web.InvalidCursor;
import dev.milepost.task.task.ListedTask;
import dev.milepost.task.task.TaskBelongsToAnotherUser;
import dev.milepost.task.task.TaskCounts;
import dev.milepost.task.task.TaskFilter;
import dev.milepost.task.task.TaskFilter.Position;
import dev.milepost.task.task.TaskId;
import dev.milepost.task.task.TaskNotFound;
import dev.milepost.task.task.TaskQueries;
import dev.milepost.task.task.TaskSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Reads tasks with the name of their goal.
@Component
class R2dbcTaskQueries implements TaskQueries {

    static final String DUE_ON =
            TaskRow.SUMMARIES
                    + "WHERE t.user_id = :user_id AND "
                    + ListPart.DAY
                    + """
                       = :day AND (t.goal_id IS NULL OR g.status = 'ACTIVE')
                      AND t.change IS DISTINCT FROM 'DROPPED' AND NOT t.hidden AND NOT t.archived
                    ORDER BY t.order_in_goal, t.due_time, t.id
                    """;
    static final String LATE_ON =
            "SELECT count(*)::int AS late FROM tasks t LEFT JOIN known_goals g ON g.goal_id = t.goal_id"
                    + " WHERE t.user_id = :user_id AND "
                    + ListPart.DAY
                    + " < :day AND "
                    + TaskListSql.IS_OPEN
                    + " AND (t.goal_id IS NULL OR g.status = 'ACTIVE') AND NOT t.hidden AND NOT t.archived";
    private static final String ONE = TaskRow.SUMMARIES + "WHERE t.id = :id";

    private final DatabaseClient database;
    private final JsonMapper json;

    R2dbcTaskQueries(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<TaskSummary> one(TaskId id, UserId user) {
        return database.sql(ONE)
                .bind("id", id.value())
                .map(TaskRow::summary)
                .one()
                .switchIfEmpty(Mono.error(TaskNotFound::new))
                .filter(task -> task.details().userId().equals(user))
                .switchIfEmpty(Mono.error(TaskBelongsToAnotherUser::new));
    }

    @Override
    public Flux<TaskSummary> dueOn(LocalDate day, UserId user) {
        return database.sql(DUE_ON)
                .bind("user_id", user.value())
                .bind("day", day)
                .map(TaskRow::summary)
                .all();
    }

    @Override
    public Mono<Integer> lateOn(LocalDate day, UserId user) {
        return database.sql(LATE_ON)
                .bind("user_id", user.value())
                .bind("day", day)
                .map(row -> Columns.value(row, "late", Integer.class))
                .one();
    }

    /// A part is read only when those before it have not filled the page.
    @Override
    public Mono<List<ListedTask>> list(TaskFilter filter, @Nullable Position after, int most) {
        List<ListPart> parts = ListPart.of(filter);
        int first = after == null ? 0 : after.part();
        if (first < 0 || first >= parts.size()) {
            throw new InvalidCursor();
        }
        return read(filter, parts.get(first), first, after, most)
                .map(found -> new Reading(first, found))
                .expand(reading ->
                        reading.isDone(parts.size(), most)
                                ? Mono.empty()
                                : next(filter, parts, reading, most))
                .last()
                .map(Reading::found);
    }

    private Mono<Reading> next(TaskFilter filter, List<ListPart> parts, Reading reading, int most) {
        int part = reading.part() + 1;
        return read(filter, parts.get(part), part, null, most - reading.found().size())
                .map(found -> reading.then(part, found));
    }

    private Mono<List<ListedTask>> read(
            TaskFilter filter, ListPart part, int number, @Nullable Position after, int most) {
        TaskListSql statement = TaskListSql.of(filter, part, after, most);
        return database.sql(statement.sql())
                .bindValues(statement.values())
                .map(row ->
                        new ListedTask(
                                TaskRow.summary(row), new Position(number, part.keysOf(row))))
                .all()
                .collectList();
    }

    @Override
    public Mono<TaskCounts> counts(UserId user, LocalDate today, int mostTags) {
        return database.sql(CountsSql.COUNTS)
                .bind("user_id", user.value())
                .bind("today", today)
                .bind("most_tags", mostTags)
                .map(row -> Columns.value(row, "counts", String.class))
                .one()
                .map(counts -> json.readValue(counts, TaskCounts.class));
    }

    /// A list as far as it is read.
    private record Reading(int part, List<ListedTask> found) {

        boolean isDone(int parts, int most) {
            return found.size() >= most || part == parts - 1;
        }

        Reading then(int next, List<ListedTask> more) {
            return new Reading(next, Stream.concat(found.stream(), more.stream()).toList());
        }
    }
}
