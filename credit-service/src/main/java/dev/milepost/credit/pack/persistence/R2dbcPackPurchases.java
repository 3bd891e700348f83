package dev.milepost.credit.pack.persistence;

import dev.milepost.credit.pack.Pack;
import dev.milepost.credit.pack.PackEvent;
import dev.milepost.credit.pack.PackPage;
import dev.milepost.credit.pack.PackPurchase;
import dev.milepost.credit.pack.PackPurchases;
import dev.milepost.credit.pack.PackTerms;
import dev.milepost.credit.pack.PurchaseState;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.event.Change;
import dev.milepost.kit.security.UserId;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Purchases in the table `pack_purchases`.
@Component
class R2dbcPackPurchases implements PackPurchases {

    private static final String CREDITS =
            """
            SELECT coalesce(sum(credits), 0)::integer AS credits FROM pack_purchases
             WHERE user_id = :user_id AND created_at >= :from AND state IN ('OPEN', 'PENDING', 'PAID')
            """;
    private static final String ADD =
            """
            INSERT INTO pack_purchases (id, user_id, credits, cents, state, expires_at, look_again_at, created_at)
            VALUES (:id, :user_id, :credits, :cents, :state, :expires_at, :look_again_at, :created_at)
            """;
    private static final String SHOWN =
            "UPDATE pack_purchases SET session = :session WHERE id = :id";
    private static final String NEVER_SHOWN =
            "UPDATE pack_purchases SET state = 'EXPIRED' WHERE id = :id AND state = 'OPEN' AND session IS NULL";
    private static final String FIND = "SELECT * FROM pack_purchases WHERE id = :id";
    private static final String LOCK = FIND + " FOR UPDATE";
    private static final String SAVE = "UPDATE pack_purchases SET state = :state WHERE id = :id";
    private static final String CLAIM =
            """
            UPDATE pack_purchases SET look_again_at = :later
             WHERE id IN (SELECT id FROM pack_purchases
                           WHERE state IN ('OPEN', 'PENDING') AND look_again_at <= :now
                           ORDER BY look_again_at LIMIT :at_most
                             FOR UPDATE SKIP LOCKED)
            RETURNING *
            """;

    private final DatabaseClient database;
    private final PackTerms terms;
    private final Clock clock;

    R2dbcPackPurchases(DatabaseClient database, PackTerms terms, Clock clock) {
        this.database = database;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public Mono<Integer> creditsSince(UserId user, Instant from) {
        return database.sql(CREDITS)
                .bind("user_id", user.value())
                .bind("from", from)
                .map(row -> Columns.value(row, "credits", Integer.class))
                .one();
    }

    @Override
    public Mono<Void> add(PackPurchase purchase) {
        return database.sql(ADD)
                .bind("id", purchase.id())
                .bind("user_id", purchase.user().value())
                .bind("credits", purchase.pack().credits())
                .bind("cents", purchase.pack().cents())
                .bind("state", purchase.state().name())
                .bind("expires_at", purchase.expiresAt())
                .bind("look_again_at", purchase.expiresAt().plus(terms.lookAgain()))
                .bind("created_at", purchase.createdAt())
                .then();
    }

    @Override
    public Mono<Void> shown(UUID purchase, PackPage page) {
        return database.sql(SHOWN).bind("id", purchase).bind("session", page.session()).then();
    }

    @Override
    public Mono<Void> neverShown(UUID purchase) {
        return database.sql(NEVER_SHOWN).bind("id", purchase).then();
    }

    @Override
    public Mono<PackPurchase> find(UUID id) {
        return database.sql(FIND).bind("id", id).map(R2dbcPackPurchases::purchase).one();
    }

    @Override
    public Mono<PackPurchase> locked(UUID id) {
        return database.sql(LOCK).bind("id", id).map(R2dbcPackPurchases::purchase).one();
    }

    @Override
    public Mono<Void> save(Change<PackPurchase, PackEvent> change) {
        return database.sql(SAVE)
                .bind("id", change.state().id())
                .bind("state", change.state().state().name())
                .then();
    }

    @Override
    public Mono<List<PackPurchase>> claimToLookAt(int atMost) {
        Instant now = clock.instant();
        return database.sql(CLAIM)
                .bind("now", now)
                .bind("later", now.plus(terms.lookAgain()))
                .bind("at_most", atMost)
                .map(R2dbcPackPurchases::purchase)
                .all()
                .collectList();
    }

    private static PackPurchase purchase(Readable row) {
        return new PackPurchase(
                Columns.value(row, "id", UUID.class),
                new UserId(Columns.value(row, "user_id", UUID.class)),
                new Pack(
                        Columns.value(row, "credits", Integer.class),
                        Columns.value(row, "cents", Integer.class)),
                Columns.constant(row, "state", PurchaseState.class),
                row.get("session", String.class),
                Columns.value(row, "expires_at", Instant.class),
                Columns.value(row, "created_at", Instant.class));
    }
}
