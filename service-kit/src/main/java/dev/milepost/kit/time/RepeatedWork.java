package dev.milepost.kit.time;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Does something again and again while the service runs, one turn after the other. A turn that fails is logged, and the next
/// one comes at its time. It runs on every instance: the work itself has to share, such as by row locks.
public final class RepeatedWork implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RepeatedWork.class);

    private final String name;
    private final Duration every;
    private final Supplier<Mono<Void>> turn;
    private @Nullable Disposable running;

    /// @param name of the work, for the log
    /// @param every also how long the first turn waits
    public RepeatedWork(String name, Duration every, Supplier<Mono<Void>> turn) {
        this.name = name;
        this.every = every;
        this.turn = turn;
    }

    @Override
    public void start() {
        running =
                Flux.interval(every, every)
                        .onBackpressureDrop()
                        .concatMap(_ -> Mono.defer(turn).onErrorResume(this::reported), 1)
                        .subscribe();
    }

    private Mono<Void> reported(Throwable error) {
        log.atWarn()
                .addKeyValue("work", name)
                .addKeyValue("reason", error.toString())
                .log("Repeated work failed");
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
