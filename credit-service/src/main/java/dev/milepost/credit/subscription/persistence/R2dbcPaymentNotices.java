package dev.milepost.credit.subscription.persistence;

import dev.milepost.credit.subscription.PaymentNotice;
import dev.milepost.credit.subscription.PaymentNotices;
import java.time.Clock;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Handled notices in the table `payment_notices`.
@Component
class R2dbcPaymentNotices implements PaymentNotices {

    private static final String FIND = "SELECT 1 FROM payment_notices WHERE id = :id";
    private static final String ADD =
            """
            INSERT INTO payment_notices (id, handled_at) VALUES (:id, :now)
            ON CONFLICT (id) DO NOTHING
            """;
    private static final String FORGET = "DELETE FROM payment_notices WHERE handled_at < :before";

    private final DatabaseClient database;
    private final Clock clock;

    R2dbcPaymentNotices(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Mono<Boolean> isHandled(PaymentNotice notice) {
        return database.sql(FIND).bind("id", notice.id()).fetch().first().hasElement();
    }

    @Override
    public Mono<Boolean> handled(PaymentNotice notice) {
        return database.sql(ADD)
                .bind("id", notice.id())
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Void> forget(Instant before) {
        return database.sql(FORGET).bind("before", before).then();
    }
}
