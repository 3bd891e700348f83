package dev.milepost.credit.erasure;

import dev.milepost.credit.subscription.FormerUsers;
import dev.milepost.credit.subscription.PaidSubscription;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.userdata.UserErasure;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Customers of the provider of payments whose users are gone, in the table `leaving_customers`.
@Component
class LeavingCustomers implements FormerUsers {

    private static final String LET_GO =
            """
            INSERT INTO leaving_customers (customer, user_id, erasure_id, due_at)
            SELECT DISTINCT customer, user_id, CAST(:erasure_id AS uuid), CAST(:now AS timestamptz)
              FROM billings WHERE user_id = :user_id
            ON CONFLICT (customer) DO NOTHING
            """;
    private static final String LET_GO_LATER =
            """
            INSERT INTO leaving_customers (customer, user_id, due_at) VALUES (:customer, :user_id, :now)
            ON CONFLICT (customer) DO NOTHING
            """;
    private static final String CLAIM =
            """
            UPDATE leaving_customers SET due_at = :later
             WHERE customer IN (SELECT customer FROM leaving_customers WHERE due_at <= :now
                                 ORDER BY due_at LIMIT :batch FOR UPDATE SKIP LOCKED)
            RETURNING customer, user_id
            """;

    private static final String GONE =
            """
            WITH gone AS (DELETE FROM leaving_customers WHERE customer = :customer RETURNING erasure_id)
            SELECT erasure_id FROM gone
             WHERE erasure_id IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM leaving_customers
                                WHERE user_id = :user_id AND erasure_id IS NOT NULL AND customer <> :customer)
            """;
    private static final String COUNT = "SELECT count(*) AS customers FROM leaving_customers";

    private final DatabaseClient database;
    private final UserErasure erasure;
    private final ErasureTerms terms;
    private final Clock clock;

    LeavingCustomers(
            DatabaseClient database, UserErasure erasure, ErasureTerms terms, Clock clock) {
        this.database = database;
        this.erasure = erasure;
        this.terms = terms;
        this.clock = clock;
    }

    /// Remembers what the provider calls a user, and tells how many customers that are. Joins the caller's transaction.
    Mono<Long> letGo(UserId user, UUID erasureId) {
        return database.sql(LET_GO)
                .bind("user_id", user.value())
                .bind("erasure_id", erasureId)
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated();
    }

    @Override
    public Mono<Boolean> letGo(PaidSubscription read) {
        return erasure.isErased(read.user())
                .flatMap(erased -> erased ? remember(read).thenReturn(true) : Mono.just(false));
    }

    /// Claims customers that are due; when nothing has become of them they are due again a while later.
    Mono<List<LeavingCustomer>> claim() {
        return database.sql(CLAIM)
                .bind("now", clock.instant())
                .bind("later", clock.instant().plus(terms.retry()))
                .bind("batch", terms.batch())
                .map(row ->
                        new LeavingCustomer(
                                Columns.value(row, "customer", String.class),
                                new UserId(Columns.value(row, "user_id", UUID.class))))
                .all()
                .collectList();
    }

    /// Forgets a customer whom the provider has forgotten. Answers the deletion that has waited for just this one, if one has. Of
    /// the last two customers of a user one goes after the other, so that one of them sees that it is the last. Joins the caller's
    /// transaction.
    Mono<UUID> gone(LeavingCustomer customer) {
        return erasure.hold(customer.user())
                .then(
                        database.sql(GONE)
                                .bind("customer", customer.id())
                                .bind("user_id", customer.user().value())
                                .map(row -> Columns.value(row, "erasure_id", UUID.class))
                                .one());
    }

    Mono<Long> count() {
        return database.sql(COUNT).map(row -> Columns.value(row, "customers", Long.class)).one();
    }

    private Mono<Void> remember(PaidSubscription read) {
        return database.sql(LET_GO_LATER)
                .bind("customer", read.customer())
                .bind("user_id", read.user().value())
                .bind("now", clock.instant())
                .then();
    }
}
