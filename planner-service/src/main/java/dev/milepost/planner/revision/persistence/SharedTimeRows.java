package dev.milepost.planner.revision.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.planner.plan.SharedTime;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Reads what a user's other open goals hold of each day, together with the sequence at which they hold it.
@Component
class SharedTimeRows {

    /// What is done takes its time from the day on which it was due and done; of days that are over nobody asks.
    static final String SHARED =
            """
            SELECT u.daily_budget_minutes, u.plan_sequence, o.due_date, o.closed_at, o.minutes
              FROM planned_users u
              LEFT JOIN LATERAL (
                    SELECT t.due_date, t.closed_at, CAST(sum(t.estimated_duration) AS integer) AS minutes
                      FROM planned_tasks t
                      JOIN planned_goals g ON g.goal_id = t.goal_id AND g.status = 'OPEN'
                     WHERE t.user_id = u.user_id AND t.goal_id <> :goal_id AND t.due_date >= :yesterday AND NOT t.dropped
                       AND (t.status IN ('PENDING', 'IN_PROGRESS', 'OVERDUE')
                            OR (t.status = 'COMPLETED' AND t.due_date <= :tomorrow))
                     GROUP BY t.due_date, t.closed_at) o ON true
             WHERE u.user_id = :user_id AND u.daily_budget_minutes IS NOT NULL
            """;

    private final DatabaseClient database;
    private final Clock clock;

    SharedTimeRows(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param sequence null when the user has no budget, so that nothing is shared
    record Shared(SharedTime time, @Nullable Long sequence) {}

    Mono<Shared> besides(GoalRow goal) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return database.sql(SHARED)
                .bind("goal_id", goal.goalId())
                .bind("user_id", goal.userId().value())
                .bind("yesterday", today.minusDays(1))
                .bind("tomorrow", today.plusDays(1))
                .map(Row::of)
                .all()
                .collectList()
                .map(rows -> shared(rows, goal.timezone()));
    }

    private static Shared shared(List<Row> rows, ZoneId timezone) {
        if (rows.isEmpty()) {
            return new Shared(SharedTime.UNLIMITED, null);
        }
        Map<LocalDate, Integer> taken = new HashMap<>();
        rows.stream()
                .filter(row -> row.takesItsDay(timezone))
                .forEach(row -> taken.merge(row.day(), row.minutes(), Integer::sum));
        Row any = rows.getFirst();
        return new Shared(new SharedTime(any.dailyBudget(), taken), any.sequence());
    }

    /// @param day of the tasks; the epoch when other goals hold none
    /// @param closedAt null for open tasks
    private record Row(
            int dailyBudget,
            long sequence,
            LocalDate day,
            @Nullable Instant closedAt,
            int minutes) {

        static Row of(Readable row) {
            LocalDate day = row.get("due_date", LocalDate.class);
            return new Row(
                    Columns.value(row, "daily_budget_minutes", Integer.class),
                    Columns.value(row, "plan_sequence", Long.class),
                    day == null ? LocalDate.EPOCH : day,
                    row.get("closed_at", Instant.class),
                    day == null ? 0 : Columns.value(row, "minutes", Integer.class));
        }

        /// What is done ahead of its day takes nothing from it.
        boolean takesItsDay(ZoneId timezone) {
            return closedAt == null || LocalDate.ofInstant(closedAt, timezone).equals(day);
        }
    }
}
