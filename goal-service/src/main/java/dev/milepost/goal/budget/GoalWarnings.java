package dev.milepost.goal.budget;

import dev.milepost.goal.goal.Goal;
import dev.milepost.kit.database.Columns;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Reads what a goal's user should know about it.
@Component
public class GoalWarnings {

    /// Finds nothing when the user has no budget; the user's goals are found by (user_id, id).
    private static final String COMMITMENTS =
            """
            SELECT b.daily_budget_minutes, g.id, g.start_date, g.end_date, g.rest_days, g.time_per_day_hours
              FROM user_budgets b
              JOIN goals g ON g.user_id = b.user_id AND g.status IN ('PLANNING', 'ACTIVE')
             WHERE b.user_id = :user_id AND b.daily_budget_minutes IS NOT NULL
             ORDER BY g.id DESC
             LIMIT :at_most
            """;

    private static final int MOST_GOALS = 500;
    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    private final DatabaseClient database;
    private final Clock clock;

    GoalWarnings(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Mono<List<GoalWarning>> of(Goal goal) {
        Goal.Core core = goal.core();
        LocalDate today = LocalDate.ofInstant(clock.instant(), core.settings().timezone());
        return database.sql(COMMITMENTS)
                .bind("user_id", core.owner().value())
                .bind("at_most", MOST_GOALS)
                .map(Row::of)
                .all()
                .collectList()
                .map(rows -> warnings(rows, core.id().value(), today));
    }

    private static List<GoalWarning> warnings(List<Row> rows, UUID goal, LocalDate today) {
        return rows.isEmpty()
                ? List.of()
                : new DailyBudget(
                                rows.getFirst().budget(),
                                rows.stream().map(Row::commitment).toList())
                        .warningsOf(goal, today);
    }

    private record Row(int budget, Commitment commitment) {

        static Row of(Readable row) {
            Commitment commitment =
                    new Commitment(
                            Columns.value(row, "id", UUID.class),
                            Columns.value(row, "start_date", LocalDate.class),
                            Columns.value(row, "end_date", LocalDate.class),
                            Stream.of(Columns.value(row, "rest_days", String[].class))
                                    .map(DayOfWeek::valueOf)
                                    .collect(Collectors.toSet()),
                            minutes(Columns.value(row, "time_per_day_hours", BigDecimal.class)));
            return new Row(Columns.value(row, "daily_budget_minutes", Integer.class), commitment);
        }

        private static int minutes(BigDecimal hours) {
            return hours.multiply(MINUTES_AN_HOUR).setScale(0, RoundingMode.DOWN).intValueExact();
        }
    }
}
