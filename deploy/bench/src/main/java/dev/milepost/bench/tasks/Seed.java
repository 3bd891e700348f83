package dev.milepost.bench.tasks;

import dev.milepost.bench.load.People;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// Fills the task service's database with a [Population], by SQL that makes rows from numbers: the words are of ten languages,
/// the days lie around today, three of five tasks are open. Indexes are dropped meanwhile and built at the end.
final class Seed {

    private static final int SESSIONS = 2;
    private static final String GOAL_PREFIX = "00000000-0000-7000-b000-";
    private static final String MEMORY =
            "SET maintenance_work_mem = '512MB'; SET work_mem = '128MB'";
    private static final String INDEXES =
            """
            SELECT c.relname, pg_get_indexdef(i.indexrelid)
              FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
             WHERE i.indrelid = 'tasks'::regclass
               AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid)
            """;
    private static final String PEOPLE =
            """
            DROP TABLE IF EXISTS seed_people;
            CREATE UNLOGGED TABLE seed_people (person int NOT NULL, tasks int NOT NULL);
            """;
    private static final String KNOWN =
            """
            INSERT INTO known_users (user_id, timezone)
            SELECT ('%2$s' || (%1$d + person))::uuid, 'Europe/Berlin' FROM seed_people ON CONFLICT DO NOTHING;
            INSERT INTO known_goals (goal_id, user_id, name, status, version)
            SELECT ('%3$s' || (%1$d + person))::uuid, ('%2$s' || (%1$d + person))::uuid, 'Goal ' || person, 'ACTIVE', 1
              FROM seed_people ON CONFLICT DO NOTHING;
            """
                    .formatted(People.FIRST, People.PREFIX, GOAL_PREFIX);

    private final String jdbcUrl;
    private final Population population;

    Seed(String jdbcUrl, Population population) {
        this.jdbcUrl = jdbcUrl;
        this.population = population;
    }

    /// @return the number of tasks in the table afterwards
    long run() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            List<Index> indexes = indexes(statement);
            for (Index index : indexes) {
                statement.execute("DROP INDEX " + index.name());
            }
            try {
                people(connection);
                statement.execute(KNOWN);
                together(Stream.iterate(0, part -> part + 1).limit(SESSIONS).map(this::tasks));
            } finally {
                together(indexes.stream().map(this::built));
            }
            statement.execute("DROP TABLE seed_people");
            statement.execute("VACUUM (ANALYZE) tasks");
            try (ResultSet count = statement.executeQuery("SELECT count(*) FROM tasks")) {
                count.next();
                return count.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private record Index(String name, String definition) {}

    private static List<Index> indexes(Statement statement) throws SQLException {
        List<Index> indexes = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(INDEXES)) {
            while (found.next()) {
                indexes.add(new Index(found.getString(1), found.getString(2)));
            }
        }
        return indexes;
    }

    private void people(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO seed_people VALUES (?, ?)")) {
            statement.execute(PEOPLE);
            for (int person = 1; person <= population.people(); person++) {
                insert.setInt(1, person);
                insert.setInt(2, population.tasksOf(person));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private Runnable tasks(int part) {
        String sql =
                text("seed.sql")
                        .formatted(
                                Population.TASK_PREFIX,
                                People.FIRST,
                                Population.STRIDE,
                                People.PREFIX,
                                GOAL_PREFIX,
                                SESSIONS,
                                part);
        return () -> {
            try (Connection connection = connect();
                    PreparedStatement insert = connection.prepareStatement(sql)) {
                insert.setArray(1, connection.createArrayOf("text", titles().toArray()));
                insert.setArray(2, connection.createArrayOf("text", lines("descriptions.txt")));
                insert.setArray(3, connection.createArrayOf("text", lines("tags.txt")));
                insert.execute();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        };
    }

    private Runnable built(Index index) {
        return () -> {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(index.definition());
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        };
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(jdbcUrl);
        try (Statement statement = connection.createStatement()) {
            statement.execute(MEMORY);
        }
        return connection;
    }

    private static void together(Stream<Runnable> things) {
        try (ExecutorService threads = Executors.newFixedThreadPool(SESSIONS)) {
            List<? extends Future<?>> running = things.map(threads::submit).toList();
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Each verb of a language with each of its things.
    private static List<String> titles() {
        List<String> titles = new ArrayList<>();
        for (Object line : lines("titles.txt")) {
            String[] parts = line.toString().split(";", -1);
            for (String verb : parts[0].split("\\|", -1)) {
                for (String thing : parts[1].split("\\|", -1)) {
                    titles.add(verb + " " + thing);
                }
            }
        }
        return titles;
    }

    private static Object[] lines(String file) {
        return text(file).lines().toArray();
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(Seed.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
