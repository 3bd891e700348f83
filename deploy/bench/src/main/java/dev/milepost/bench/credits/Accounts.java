package dev.milepost.bench.credits;

import dev.milepost.bench.load.People;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The accounts of numbered people, as the database has them.
record Accounts(String jdbcUrl) {

    private static final String SEED =
            """
            WITH person AS (
                SELECT (? || (? + number))::uuid AS id, ?::integer AS credits FROM generate_series(?, ?) AS number),
            account AS (
                INSERT INTO credit_accounts (user_id, purchased) SELECT id, credits FROM person)
            INSERT INTO ledger_entries (id, user_id, type, category, daily, subscription, purchased, kickstart,
                                        balance_after, reference, reason, created_at)
            SELECT gen_random_uuid(), id, 'GRANT', 'PURCHASED', 0, 0, credits, 0, credits, 'purchase:bench', 'Bench', now()
              FROM person
            """;
    private static final String SPENT =
            "SELECT reference FROM ledger_entries WHERE type = 'SPEND' AND starts_with(reference, ?)";
    private static final String LEAST =
            "SELECT min(least(daily, subscription, purchased, kickstart)) FROM credit_accounts";

    /// Opens accounts with purchased credits, each with the entry for them.
    void seed(int first, int people, int credits) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                PreparedStatement statement = connection.prepareStatement(SEED)) {
            statement.setString(1, People.PREFIX);
            statement.setLong(2, People.FIRST);
            statement.setInt(3, credits);
            statement.setInt(4, first);
            statement.setInt(5, first + people - 1);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// The references that were spent for, each as often as there are entries.
    List<String> spent(String beginning) {
        List<String> references = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                PreparedStatement statement = connection.prepareStatement(SPENT)) {
            statement.setString(1, beginning);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    references.add(rows.getString(1));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return references;
    }

    /// The smallest number of credits that anybody has of any kind.
    int least() {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LEAST)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
