package dev.milepost.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real servers through the launcher, without the services.
class LocalServersIT {

    @TempDir Path folder;

    private final List<String> steps = new ArrayList<>();

    @Test
    void keepsDataFromOneRunToTheNextAndLeavesNothingRunning() throws Exception {
        SuiteOptions options = serversOnly();
        try (Suite first = Suite.start(options)) {
            execute(first, "create table kept (word text)");
            execute(first, "insert into kept values ('still here')");
            createTopic(first, "milepost.kept");
            assertThat(topics(first)).contains("milepost.goals", "milepost.goals.task-service.dlt");
            assertThatThrownBy(() -> Suite.start(options))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("already runs");
        }
        assertNothingRuns(options);

        try (Suite second = Suite.start(options)) {
            assertThat(answer(second, "select word from kept")).isEqualTo("still here");
            assertThat(topics(second)).contains("milepost.kept");
        }
        assertNothingRuns(options);
        assertThat(steps).anyMatch(step -> step.contains("PostgreSQL is ready"));
    }

    @Test
    void stopsAndStartsTheServersWhileItRuns() throws Exception {
        try (Suite suite = Suite.start(serversOnly())) {
            execute(suite, "create table kept (word text)");
            execute(suite, "insert into kept values ('still here')");
            suite.stopPostgres();
            assertThatThrownBy(() -> answer(suite, "select word from kept"))
                    .isInstanceOf(SQLException.class);
            suite.startPostgres();
            assertThat(answer(suite, "select word from kept")).isEqualTo("still here");

            suite.stopKafka();
            suite.startKafka();
            assertThat(topics(suite)).contains("milepost.tasks");
        }
    }

    @Test
    void stopsWhatAKilledRunLeftBehind() throws Exception {
        SuiteOptions options = serversOnly();
        assertThat(abandonedServers(options).waitFor()).isEqualTo(AbandonedServers.KILLED);
        assertThat(Ports.isFree(options.ports().database())).isFalse();
        assertThat(Ports.isFree(options.ports().kafka())).isFalse();

        try (Suite suite = Suite.start(options)) {
            assertThat(topics(suite)).contains("milepost.plans");
        }

        assertThat(steps)
                .anyMatch(step -> step.contains("Stopping kafka"))
                .anyMatch(step -> step.matches(".*Stopping PostgreSQL \\(process \\d+\\).*"));
        assertNothingRuns(options);
    }

    @Test
    void startsWithoutOldDataWhenAskedTo() throws Exception {
        SuiteOptions options = serversOnly();
        try (Suite first = Suite.start(options)) {
            execute(first, "create table gone (word text)");
        }

        try (Suite second = new Suite(options)) {
            second.start(true);
            assertThatThrownBy(() -> answer(second, "select word from gone"))
                    .hasMessageContaining("does not exist");
        }

        assertThat(steps).anyMatch(step -> step.contains("Deleting all data"));
    }

    @Test
    @DisplayName("What deploy/up has acknowledged is on the disk")
    void commitsWaitForTheDiskWhereDataMatters() throws Exception {
        SuiteOptions usual = serversOnly().withDatabase(LocalDatabase.SMALL);
        try (Suite suite = Suite.start(usual)) {
            assertThat(answer(suite, "show fsync")).isEqualTo("on");
            assertThat(answer(suite, "show synchronous_commit")).isEqualTo("on");
            assertThat(answer(suite, "show full_page_writes")).isEqualTo("on");
        }
        assertThat(SuiteOptions.usual(folder, folder, Map.of()).database())
                .isEqualTo(LocalDatabase.SMALL);
    }

    private static Process abandonedServers(SuiteOptions options) throws IOException {
        Ports ports = options.ports();
        List<String> command =
                JavaCommand.of(
                        new Home(options.home()),
                        List.of("-cp", System.getProperty("java.class.path")),
                        List.of(
                                AbandonedServers.class.getName(),
                                options.home().toString(),
                                Integer.toString(ports.database()),
                                Integer.toString(ports.kafka()),
                                Integer.toString(ports.controller())));
        return new ProcessBuilder(command).inheritIO().start();
    }

    private SuiteOptions serversOnly() {
        return SuiteOptions.isolated(folder, folder.resolve("home"))
                .withServices(Set.of())
                .withProgress(steps::add);
    }

    private static void assertNothingRuns(SuiteOptions options) {
        assertThat(Ports.isFree(options.ports().database())).isTrue();
        assertThat(Ports.isFree(options.ports().kafka())).isTrue();
        String home = options.home().toString();
        assertThat(ProcessHandle.allProcesses())
                .noneMatch(process ->
                        Children.commandLine(process)
                                .filter(line -> line.contains(home))
                                .isPresent());
    }

    private static void execute(Suite suite, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(suite.jdbcUrl(Service.GOAL));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(Suite suite, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(suite.jdbcUrl(Service.GOAL));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void createTopic(Suite suite, String name)
            throws ExecutionException, InterruptedException {
        try (Admin admin = admin(suite)) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    private static Set<String> topics(Suite suite) throws ExecutionException, InterruptedException {
        try (Admin admin = admin(suite)) {
            return admin.listTopics().names().get();
        }
    }

    private static Admin admin(Suite suite) {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, suite.brokers()));
    }
}
