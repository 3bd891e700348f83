package dev.milepost.credit.reservation;

import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Gives back what nobody settled in time (CRED-3). Each reservation is claimed and closed in a transaction of its own, and
/// one that somebody else is at work on is passed by, so any number of instances may sweep at once.
@Component
public class ReservationSweep {

    private static final Logger log = LoggerFactory.getLogger(ReservationSweep.class);

    private final Reservations reservations;
    private final CloseReservationHandler close;
    private final ReservationProperties properties;
    private final Clock clock;

    ReservationSweep(
            Reservations reservations,
            CloseReservationHandler close,
            ReservationProperties properties,
            Clock clock) {
        this.reservations = reservations;
        this.close = close;
        this.properties = properties;
        this.clock = clock;
    }

    /// One that fails does not keep the others; it is due at the next look as well.
    public Mono<Void> run() {
        return reservations
                .due(clock.instant(), properties.batch())
                .flatMapMany(Flux::fromIterable)
                .concatMap(id -> close.expire(id).onErrorResume(error -> reported(id, error)))
                .then();
    }

    private static Mono<Reservation> reported(UUID id, Throwable error) {
        log.atWarn()
                .addKeyValue("reservation", id)
                .addKeyValue("reason", error.toString())
                .log("A reservation could not be given back");
        return Mono.empty();
    }
}
