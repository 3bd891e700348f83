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

    /// Changes a row only when what it remembers has served; who comes at the same time waits and finds the new one.
    private static final String RENEW =
            """
            INSERT INTO subscription_checkouts AS known (user_id, id, version, expires_at)
            VALUES (:user_id, :id, :version, :expires_at)
            ON CONFLICT (user_id) DO UPDATE
               SET id = excluded.id, version = excluded.version, expires_at = excluded.expires_at
             WHERE known.version <> excluded.version OR known.expires_at <= :now
            """;

    private static final String FIND =
            "SELECT id, expires_at FROM subscription_checkouts WHERE user_id = :user_id";
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
        return database.sql(RENEW)
                .bind("user_id", customer.user().value())
                .bind("id", UuidV7.next())
                .bind("version", version)
                .bind("expires_at", now.plus(terms.checkout()))
                .bind("now", now)
                .then()
                .then(Mono.defer(() -> find(customer)));
    }

    @Override
    public Mono<Void> forget(UUID id) {
        return database.sql(FORGET).bind("id", id).then();
    }

    private Mono<Checkout> find(Customer customer) {
        return database.sql(FIND)
                .bind("user_id", customer.user().value())
                .map(row -> checkout(customer, row))
                .one();
    }

    private static Checkout checkout(Customer customer, Readable row) {
        return new Checkout(
                Columns.value(row, "id", UUID.class),
                customer,
                Columns.value(row, "expires_at", Instant.class));
    }
}
