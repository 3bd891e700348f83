package dev.milepost.credit.reservation;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Runs the sweep on every instance. A failure waits for the next turn.
@Component
class ReservationSchedule implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ReservationSchedule.class);

    private final ReservationSweep sweep;
    private @Nullable Disposable running;

    ReservationSchedule(ReservationSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public void start() {
        running =
                Flux.interval(sweep.every(), sweep.every())
                        .onBackpressureDrop()
                        .concatMap(_ -> sweep.run().onErrorResume(ReservationSchedule::reported), 1)
                        .subscribe();
    }

    private static Mono<Void> reported(Throwable error) {
        log.atWarn()
                .addKeyValue("reason", error.toString())
                .log("Reservations that are over not looked for");
        return Mono.empty();
    }

    @Override
    public void stop() {
        if (running != null) {
            running.dispose();
            running = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
