package dev.milepost.planner.revision;

import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/// Wakes the worker when a request falls due, so that nobody waits for its poll.
@Component
public class RevisionSignal {

    private final Sinks.Many<Duration> wakeUps = Sinks.many().multicast().directBestEffort();

    /// Wakes the worker after a while. To be called once the request is committed.
    public void wakeIn(Duration pause) {
        wakeUps.emitNext(pause, Sinks.EmitFailureHandler.busyLooping(Duration.ofMillis(50)));
    }

    Flux<Long> wakeUps() {
        return wakeUps.asFlux().flatMap(Mono::delay, Integer.MAX_VALUE);
    }
}
