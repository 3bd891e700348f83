package dev.milepost.kit.event;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Forgets events that are older than any topic keeps them, once an hour.
final class InboxRetention implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(InboxRetention.class);
    private static final Duration PERIOD = Duration.ofHours(1);

    private final Inbox inbox;
    private final Duration retention;
    private @Nullable Disposable running;

    InboxRetention(Inbox inbox, Duration retention) {
        this.inbox = inbox;
        this.retention = retention;
    }

    @Override
    public void start() {
        running = Flux.interval(PERIOD).onBackpressureDrop().concatMap(_ -> forget()).subscribe();
    }

    private Mono<Long> forget() {
        return inbox.forgetOlderThan(retention)
                .doOnError(error ->
                        log.atWarn()
                                .addKeyValue("reason", error.toString())
                                .log("Inbox not cleaned"))
                .onErrorComplete();
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
