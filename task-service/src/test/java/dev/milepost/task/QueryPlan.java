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
        return Objects.requireNonNull(
                database.sql("EXPLAIN " + sql)
                        .bindValues(values)
                        .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                        .all()
                        .collect(Collectors.joining("\n"))
                        .block());
    }
}
