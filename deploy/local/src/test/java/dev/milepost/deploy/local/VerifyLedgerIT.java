package dev.milepost.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "CRED-1: deploy/ops/verify-ledger finds every balance that is not what its entries add up to")
class VerifyLedgerIT {

    private static final String ONE_USER =
            """
            INSERT INTO credit_accounts (user_id, kickstart)
            VALUES ('0198f3a0-1111-7000-8000-000000000001', 5);
            INSERT INTO ledger_entries (id, user_id, type, category, daily, subscription, purchased, kickstart,
                                        balance_after, reference, reason, created_at)
            VALUES ('0198f3a0-3333-7000-8000-000000000003', '0198f3a0-1111-7000-8000-000000000001', 'GRANT',
                    'KICKSTART', 0, 0, 0, 5, 5, 'kickstart', 'Welcome', now());
            """;

    @TempDir Path folder;
    EmbeddedPostgres server;
    final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void oneUser() throws IOException, SQLException {
        server =
                EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(folder.toFile())
                        .setServerConfig("unix_socket_directories", "")
                        .start();
        for (Path migration : migrations()) {
            execute(Files.readString(migration));
        }
        execute(ONE_USER);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void nothingIsSaidOfBooksThatBalance() {
        assertThat(verified()).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "1 accounts, 1 entries: every balance is what its entries add up to%n"
                                .formatted());
    }

    @Test
    void aBalanceThatSomebodyChangedIsNamed() throws SQLException {
        execute("UPDATE credit_accounts SET kickstart = 6");
        assertThat(verified()).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(
                        "user 0198f3a0-1111-7000-8000-000000000001, KICKSTART: the balance is 6, its entries add up to 5")
                .contains("1 wrong");
    }

    @Test
    void aLedgerThatCannotBeReadIsNotCalledRight() throws SQLException {
        execute("DROP VIEW ledger_mismatches");
        assertThat(verified()).isEqualTo(2);
    }

    private int verified() {
        return VerifyLedger.verify(
                server.getJdbcUrl("postgres", "postgres"),
                new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private static List<Path> migrations() {
        try (Stream<Path> files =
                Files.list(Repository.path("credit-service/src/main/resources/db/migration"))) {
            return files.sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
