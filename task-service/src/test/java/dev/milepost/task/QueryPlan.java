package dev.milepost.task;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;

/// How the database means to answer a statement.
public final class QueryPlan {

    private QueryPlan() {}

    /// The lines of `EXPLAIN`.
    public static String of(DatabaseClient database, String sql, Map<String, Object> values) {
        return lines(database, "EXPLAIN " + sql, values);
    }

    /// The lines of `EXPLAIN ANALYZE`, which tell what has been executed.
    public static String executed(DatabaseClient database, String sql, Map<String, Object> values) {
        return lines(database, "EXPLAIN (ANALYZE) " + sql, values);
    }

    private static String lines(DatabaseClient database, String sql, Map<String, Object> values) {
        return Objects.requireNonNull(
                database.sql(sql)
                        .bindValues(values)
                        .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                        .all()
                        .collect(Collectors.joining("\n"))
                        .block());
    }
}
