package dev.milepost.gateway.drain;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/// The first step of stopping. Readiness is down already; for `milepost.gateway.drain.announce` requests are still served, so that a
/// load balancer sees it and sends no more. Then streams of events are ended, whose clients connect again elsewhere, no new connection
/// is taken, and requests under way have `spring.lifecycle.timeout-per-shutdown-phase` to finish.
@Component
class Drain implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Drain.class);

    private final Duration announce;
    private final Sinks.Empty<Void> begun = Sinks.empty();
    private volatile boolean running;

    Drain(DrainProperties properties) {
        this.announce = properties.announce();
    }

    /// Completes when streams have to end.
    Mono<Void> begun() {
        return begun.asMono();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public void stop(Runnable done) {
        log.atInfo().addKeyValue("announce", announce).log("Draining");
        Mono.delay(announce).subscribe(_ -> end(done));
    }

    private void end(Runnable done) {
        running = false;
        begun.tryEmitEmpty();
        done.run();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before the web server, which closes its doors in an earlier phase: the last one stops first.
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
