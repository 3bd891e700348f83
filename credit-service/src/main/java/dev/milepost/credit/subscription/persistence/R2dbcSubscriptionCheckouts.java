package dev.milepost.credit.subscription.persistence;

import dev.milepost.credit.subscription.Checkout;
import dev.milepost.credit.subscription.Customer;
import dev.milepost.credit.subscription.SubscriptionCheckouts;
import dev.milepost.credit.subscription.SubscriptionTerms;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.id.UuidV7;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Pages to subscribe on in the table `subscription_checkouts`.
@Component
class R2dbcSubscriptionCheckouts implements SubscriptionCheckouts {

    /// Another page only when the one that is remembered has served; who comes at the same time waits and is given the same.
    private static final String CURRENT =
            """
            INSERT INTO subscription_checkouts AS known (user_id, id, version, expires_at)
            VALUES (:user_id, :id, :version, :expires_at)
            ON CONFLICT (user_id) DO UPDATE
               SET id = CASE WHEN known.version = excluded.version AND known.expires_at > :now
                             THEN known.id ELSE excluded.id END,
                   expires_at = CASE WHEN known.version = excluded.version AND known.expires_at > :now
                                     THEN known.expires_at ELSE excluded.expires_at END,
                   version = excluded.version
            RETURNING id, expires_at
            """;

    private static final String FORGET = "DELETE FROM subscription_checkouts WHERE id = :id";

    private final DatabaseClient database;
    private final SubscriptionTerms terms;
    private final Clock clock;

    R2dbcSubscriptionCheckouts(DatabaseClient database, SubscriptionTerms terms, Clock clock) {
        this.database = database;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public Mono<Checkout> current(Customer customer, long version) {
        Instant now = clock.instant();
        return database.sql(CURRENT)
                .bind("user_id", customer.user().value())
                .bind("id", UuidV7.next())
                .bind("version", version)
                .bind("expires_at", now.plus(terms.checkout()))
                .bind("now", now)
                .map(row -> checkout(customer, row))
                .one();
    }

    @Override
    public Mono<Void> forget(UUID id) {
        return database.sql(FORGET).bind("id", id).then();
    }

    private static Checkout checkout(Customer customer, Readable row) {
        return new Checkout(
                Columns.value(row, "id", UUID.class),
                customer,
                Columns.value(row, "expires_at", Instant.class));
    }
}
