package dev.milepost.credit;

import dev.milepost.kit.security.UserId;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.test.StepVerifier;

/// Whether balances are what their entries add up to.
public final class Books {

    private Books() {}

    public static void assertBalanced(DatabaseClient database, UserId user) {
        StepVerifier.create(
                        database.sql("SELECT kind FROM ledger_mismatches WHERE user_id = :user_id")
                                .bind("user_id", user.value())
                                .mapValue(String.class)
                                .all())
                .verifyComplete();
    }
}
