package dev.milepost.deploy.local;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/// What `deploy/ops/verify-ledger` runs: asks the view `ledger_mismatches` of credit-service, which its metric counts as well.
public final class VerifyLedger {

    private static final int AGREES = 0;
    private static final int DISAGREES = 1;
    private static final int UNKNOWN = 2;

    private static final String CHECKED =
            "SELECT (SELECT count(*) FROM credit_accounts), (SELECT count(*) FROM ledger_entries)";
    private static final String MISMATCHES =
            "SELECT user_id, kind, balance, entries, held, reserved FROM ledger_mismatches ORDER BY user_id, kind";

    private VerifyLedger() {}

    public static void main(String[] arguments) {
        System.exit(verify(jdbcUrl(System.getenv()), System.out));
    }

    /// @return 0 when everything agrees, 1 when something does not, 2 when that cannot be found out
    public static int verify(String jdbcUrl, PrintStream out) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            connection.setReadOnly(true);
            long found = printed(statement, out);
            print(statement, found, out);
            return found == 0 ? AGREES : DISAGREES;
        } catch (SQLException failed) {
            out.println("The ledger cannot be read: " + failed.getMessage());
            return UNKNOWN;
        }
    }

    private static long printed(Statement statement, PrintStream out) throws SQLException {
        long found = 0;
        try (ResultSet row = statement.executeQuery(MISMATCHES)) {
            while (row.next()) {
                found++;
                out.printf(
                        "user %s, %s: the balance is %d, its entries add up to %d; %d are set aside, reservations hold %d%n",
                        row.getString("user_id"),
                        row.getString("kind"),
                        row.getLong("balance"),
                        row.getLong("entries"),
                        row.getLong("held"),
                        row.getLong("reserved"));
            }
        }
        return found;
    }

    private static void print(Statement statement, long found, PrintStream out)
            throws SQLException {
        try (ResultSet row = statement.executeQuery(CHECKED)) {
            row.next();
            out.printf(
                    "%d accounts, %d entries: %s%n",
                    row.getLong(1),
                    row.getLong(2),
                    found == 0 ? "every balance is what its entries add up to" : found + " wrong");
        }
    }

    private static String jdbcUrl(Map<String, String> environment) {
        return "jdbc:postgresql://%s:%s/%s?user=%s&password=%s"
                .formatted(
                        environment.getOrDefault("MILEPOST_DATABASE_HOST", Ports.HOST),
                        environment.getOrDefault(Ports.DATABASE, "54320"),
                        Service.CREDIT.database(),
                        environment.getOrDefault("MILEPOST_DATABASE_USER", "milepost"),
                        environment.getOrDefault("MILEPOST_DATABASE_PASSWORD", "milepost"));
    }
}
