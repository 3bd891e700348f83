package dev.milepost.planner;

import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;

/// Looks into the planner's tables.
public final class Tables {

    private final DatabaseClient database;

    public Tables(DatabaseClient database) {
        this.database = database;
    }

    public long rows(String table, UUID goal) {
        return Objects.requireNonNull(
                database.sql("SELECT count(*) AS rows FROM " + table + " WHERE goal_id = :goal")
                        .bind("goal", goal)
                        .map(row -> row.get("rows", Long.class))
                        .one()
                        .block());
    }

    public long requests(UUID goal) {
        return rows("revision_requests", goal);
    }

    public String text(String sql, UUID goal) {
        return Objects.requireNonNull(
                database.sql(sql)
                        .bind("goal", goal)
                        .map(row -> row.get(0, String.class))
                        .one()
                        .block());
    }

    public void execute(String sql, UUID goal) {
        database.sql(sql).bind("goal", goal).then().block();
    }
}
