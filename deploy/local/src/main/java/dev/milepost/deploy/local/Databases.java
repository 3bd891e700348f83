package dev.milepost.deploy.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/// One database for each service that owns data; those that are missing are made.
///
/// @param host where the server listens
/// @param user owner of the databases
record Databases(String host, int port, String user, String password) {

    private static final String LOCAL_ROLE = "milepost";
    private static final String LOCAL_SUPERUSER = "postgres";

    /// The databases of the server that is started here.
    static Databases local(int port) {
        return new Databases(Ports.HOST, port, LOCAL_ROLE, LOCAL_ROLE);
    }

    /// The databases of a server that is there already.
    static Databases existing(Map<String, String> environment) {
        return new Databases(
                environment.getOrDefault("MILEPOST_DATABASE_HOST", Ports.HOST),
                Integer.parseInt(environment.getOrDefault(Ports.DATABASE, "5432")),
                environment.getOrDefault("MILEPOST_DATABASE_USER", LOCAL_ROLE),
                environment.getOrDefault("MILEPOST_DATABASE_PASSWORD", LOCAL_ROLE));
    }

    Map<String, String> asEnvironment() {
        return Map.of(
                "MILEPOST_DATABASE_HOST", host,
                "MILEPOST_DATABASE_PORT", Integer.toString(port),
                "MILEPOST_DATABASE_USER", user,
                "MILEPOST_DATABASE_PASSWORD", password);
    }

    /// On the server started here there is a superuser who can make the role that the services use.
    void createOwner() {
        try (Connection connection = connect(LOCAL_SUPERUSER, "")) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", user)) {
                execute(
                        connection,
                        "create role %s login createdb password '%s'".formatted(user, password));
            }
        } catch (SQLException failed) {
            throw unreachable(failed);
        }
    }

    void createMissing() {
        try (Connection connection = connect(user, password)) {
            for (String name : names()) {
                if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                    execute(connection, "create database " + name);
                }
            }
        } catch (SQLException failed) {
            throw unreachable(failed);
        }
    }

    String superuserJdbcUrl(Service service) {
        return "jdbc:postgresql://%s:%d/%s?user=%s"
                .formatted(host, port, service.database(), LOCAL_SUPERUSER);
    }

    static List<String> names() {
        return Service.behindTheGateway().stream().map(Service::database).toList();
    }

    private StartFailed unreachable(SQLException failed) {
        return new StartFailed(
                "The databases %s on %s:%d cannot be reached or made as user %s: %s"
                        .formatted(
                                String.join(", ", names()), host, port, user, failed.getMessage()),
                failed);
    }

    private Connection connect(String as, String with) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/postgres?connectTimeout=5".formatted(host, port),
                as,
                with);
    }

    private static boolean exists(Connection connection, String question, String name)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
