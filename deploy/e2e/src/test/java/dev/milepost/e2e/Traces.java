package dev.milepost.e2e;

import dev.milepost.deploy.local.Service;
import dev.milepost.deploy.local.Suite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Where in all databases a text is found. What was published is on its way to others and not looked at.
final class Traces {

    private static final List<Service> OWNERS =
            List.of(Service.IDENTITY, Service.GOAL, Service.TASK, Service.PLANNER, Service.CREDIT);
    private static final String TABLES =
            """
            SELECT table_name FROM information_schema.tables
             WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'outbox'
            """;

    private Traces() {}

    /// The tables with rows that hold the text, such as `goal-service.goals`.
    static List<String> of(Suite suite, String text) throws SQLException {
        List<String> found = new ArrayList<>();
        for (Service service : OWNERS) {
            try (Connection connection = DriverManager.getConnection(suite.jdbcUrl(service))) {
                for (String table : tables(connection)) {
                    if (holds(connection, table, text)) {
                        found.add(service.module() + "." + table);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(TABLES);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static boolean holds(Connection connection, String table, String text)
            throws SQLException {
        String search =
                "SELECT EXISTS (SELECT FROM %s AS t WHERE position(? in to_jsonb(t)::text) > 0)"
                        .formatted(table);
        try (PreparedStatement query = connection.prepareStatement(search)) {
            query.setString(1, text);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
