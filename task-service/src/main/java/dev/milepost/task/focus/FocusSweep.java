package dev.milepost.task.focus;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Stops what has been silent for too long (TASK-10), on every instance of the service: a session is stopped by whoever claims
/// it. One that fails is tried again at the next look, and does not hold up others.
@Component
public class FocusSweep {

    private static final Logger log = LoggerFactory.getLogger(FocusSweep.class);

    private final SilentSessions silent;
    private final FocusProperties properties;

    FocusSweep(SilentSessions silent, FocusProperties properties) {
        this.silent = silent;
        this.properties = properties;
    }

    /// Stops everything that is to be stopped at this moment, batch by batch.
    public Mono<Void> run() {
        return stopSome()
                .expand(count -> count == properties.batch() ? stopSome() : Mono.empty())
                .then();
    }

    private Mono<Long> stopSome() {
        return silent.all(properties.batch()).concatMap(this::stop).count();
    }

    private Mono<FocusSession> stop(FocusSession seen) {
        return silent.stop(seen).onErrorResume(error -> reported(seen, error));
    }

    private static Mono<FocusSession> reported(FocusSession seen, Throwable error) {
        log.atError()
                .addKeyValue("focus_session", seen.details().id().value())
                .addKeyValue("reason", error.toString())
                .log("A focus session could not be stopped");
        return Mono.empty();
    }
}
