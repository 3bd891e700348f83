package dev.milepost.credit.reservation.persistence;

import dev.milepost.credit.ledger.Credits;
import dev.milepost.credit.ledger.Operation;
import dev.milepost.credit.ledger.Payment;
import dev.milepost.credit.reservation.Reservation;
import dev.milepost.credit.reservation.ReservationState;
import dev.milepost.credit.reservation.Reservations;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Reservations in the table `reservations`.
@Component
class R2dbcReservations implements Reservations {

    private static final String BY_ID = "SELECT * FROM reservations WHERE id = :id";
    private static final String BY_REFERENCE =
            "SELECT * FROM reservations WHERE user_id = :user_id AND reference = :reference";
    private static final String HELD =
            """
            SELECT * FROM reservations
             WHERE user_id = :user_id AND state = 'HELD' AND starts_with(reference, :references)
            """;
    private static final String DUE =
            """
            SELECT id FROM reservations
             WHERE state = 'HELD' AND expires_at <= :now
             ORDER BY expires_at
             LIMIT :at_most
            """;

    /// Both rows at once, so that what is read of the reservation is what it is once the account is locked.
    private static final String CLAIM =
            """
            SELECT reservation.*
              FROM reservations AS reservation
              JOIN credit_accounts AS account ON account.user_id = reservation.user_id
             WHERE reservation.id = :id AND reservation.state = 'HELD' AND reservation.expires_at <= :now
               FOR UPDATE OF reservation, account SKIP LOCKED
            """;

    private static final String SAVE =
            """
            INSERT INTO reservations (id, user_id, operation, reference, state, daily, subscription, purchased,
                                      kickstart, held_on, expires_at, created_at)
            VALUES (:id, :user_id, :operation, :reference, :state, :daily, :subscription, :purchased,
                    :kickstart, :held_on, :expires_at, :created_at)
            ON CONFLICT (id) DO UPDATE
               SET operation = excluded.operation, state = excluded.state, daily = excluded.daily,
                   subscription = excluded.subscription, purchased = excluded.purchased,
                   kickstart = excluded.kickstart, held_on = excluded.held_on, expires_at = excluded.expires_at
            """;

    private final DatabaseClient database;

    R2dbcReservations(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Reservation> find(UUID id) {
        return database.sql(BY_ID).bind("id", id).map(R2dbcReservations::reservation).one();
    }

    @Override
    public Mono<Reservation> find(UserId user, String reference) {
        return database.sql(BY_REFERENCE)
                .bind("user_id", user.value())
                .bind("reference", reference)
                .map(R2dbcReservations::reservation)
                .one();
    }

    @Override
    public Mono<List<Reservation>> held(UserId user, String references) {
        return database.sql(HELD)
                .bind("user_id", user.value())
                .bind("references", references)
                .map(R2dbcReservations::reservation)
                .all()
                .collectList();
    }

    @Override
    public Mono<Reservation> save(Reservation reservation) {
        Payment payment = reservation.payment();
        return database.sql(SAVE)
                .bind("id", reservation.id())
                .bind("user_id", reservation.user().value())
                .bind("operation", payment.operation().name())
                .bind("reference", payment.reference())
                .bind("state", reservation.state().name())
                .bind("daily", payment.credits().daily())
                .bind("subscription", payment.credits().subscription())
                .bind("purchased", payment.credits().purchased())
                .bind("kickstart", payment.credits().kickstart())
                .bind("held_on", payment.on())
                .bind("expires_at", reservation.expiresAt())
                .bind("created_at", reservation.createdAt())
                .then()
                .thenReturn(reservation);
    }

    @Override
    public Mono<List<UUID>> due(Instant now, int atMost) {
        return database.sql(DUE)
                .bind("now", now)
                .bind("at_most", atMost)
                .map(row -> Columns.value(row, "id", UUID.class))
                .all()
                .collectList();
    }

    @Override
    public Mono<Reservation> claim(UUID id, Instant now) {
        return database.sql(CLAIM)
                .bind("id", id)
                .bind("now", now)
                .map(R2dbcReservations::reservation)
                .one();
    }

    private static Reservation reservation(Readable row) {
        return new Reservation(
                Columns.value(row, "id", UUID.class),
                new UserId(Columns.value(row, "user_id", UUID.class)),
                payment(row),
                Columns.constant(row, "state", ReservationState.class),
                Columns.value(row, "expires_at", Instant.class),
                Columns.value(row, "created_at", Instant.class));
    }

    private static Payment payment(Readable row) {
        return new Payment(
                new Credits(
                        Columns.value(row, "daily", Integer.class),
                        Columns.value(row, "subscription", Integer.class),
                        Columns.value(row, "purchased", Integer.class),
                        Columns.value(row, "kickstart", Integer.class)),
                Columns.value(row, "held_on", LocalDate.class),
                Columns.constant(row, "operation", Operation.class),
                Columns.value(row, "reference", String.class));
    }
}
