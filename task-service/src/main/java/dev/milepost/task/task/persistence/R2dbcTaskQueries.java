package dev.milepost.task.task.persistence;

import dev.milepost.kit.security.UserId;
import dev.milepost.task.task.TaskBelongsToAnotherUser;
import dev.milepost.task.task.TaskFilter;
import dev.milepost.task.task.TaskFilter.Position;
import dev.milepost.task.task.TaskId;
import dev.milepost.task.task.TaskNotFound;
import dev.milepost.task.task.TaskQueries;
import dev.milepost.task.task.TaskSummary;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Reads tasks with the name of their goal.
@Component
class R2dbcTaskQueries implements TaskQueries {

    private static final String SUMMARIES =
            "SELECT t.*, g.name AS goal_name FROM tasks t LEFT JOIN known_goals g ON g.goal_id = t.goal_id ";
    private static final String ONE = SUMMARIES + "WHERE t.id = :id";
    private static final String DUE_ON =
            SUMMARIES
                    + """
                    WHERE t.user_id = :user_id AND t.due_date = :day AND (t.goal_id IS NULL OR g.status = 'ACTIVE')
                      AND t.change IS DISTINCT FROM 'DROPPED' AND NOT t.hidden AND NOT t.archived
                    ORDER BY t.order_in_goal, t.id
                    """;
    private static final String LATE_ON =
            """
            SELECT count(*)::int AS late
              FROM tasks t LEFT JOIN known_goals g ON g.goal_id = t.goal_id
             WHERE t.user_id = :user_id AND t.due_date < :day AND t.status IN ('PENDING', 'IN_PROGRESS', 'OVERDUE')
               AND (t.goal_id IS NULL OR g.status = 'ACTIVE') AND NOT t.hidden AND NOT t.archived
            """;

    private static final String PLACE =
            "coalesce(t.due_date, DATE '9999-12-31'), coalesce(t.order_in_goal, 0), t.id";

    private final DatabaseClient database;

    R2dbcTaskQueries(DatabaseClient database) {
        this.database = database;
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
                .map(row -> Objects.requireNonNull(row.get("late", Integer.class)))
                .one();
    }

    @Override
    public Mono<List<TaskSummary>> list(TaskFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        return database.sql(listSql(filter, values))
                .bindValues(values)
                .map(TaskRow::summary)
                .all()
                .collectList();
    }

    /// Only what is asked for stands in the statement, so that the planner of the database sees it and picks the index.
    static String listSql(TaskFilter filter, Map<String, Object> values) {
        StringBuilder sql = new StringBuilder(SUMMARIES).append("WHERE t.user_id = :user_id");
        values.put("user_id", filter.user().value());
        values.put("limit", filter.limit() + 1);
        if (filter.goalId() != null) {
            sql.append(" AND t.goal_id = :goal_id");
            values.put("goal_id", filter.goalId());
        }
        if (filter.status() != null) {
            sql.append(" AND t.status = :status");
            values.put("status", filter.status().name());
        }
        if (filter.startDate() != null) {
            sql.append(" AND t.due_date >= :start_date");
            values.put("start_date", filter.startDate());
        }
        if (filter.endDate() != null) {
            sql.append(" AND t.due_date <= :end_date");
            values.put("end_date", filter.endDate());
        }
        Position after = filter.after();
        if (after != null) {
            sql.append(" AND (" + PLACE + ") > (:after_date, :after_order, :after_id)");
            values.put("after_date", after.dueDate());
            values.put("after_order", after.orderInGoal());
            values.put("after_id", after.id());
        }
        return sql.append(" ORDER BY " + PLACE + " LIMIT :limit").toString();
    }
}
