package dev.milepost.identity.session;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Deletes what is of no more use: successors that may not be asked for again, and what has expired. Any instance may.
@Component
class SessionSweep {

    private final Sessions sessions;
    private final SessionProperties properties;
    private final Clock clock;

    SessionSweep(Sessions sessions, SessionProperties properties, Clock clock) {
        this.sessions = sessions;
        this.properties = properties;
        this.clock = clock;
    }

    Mono<Void> run() {
        Instant now = clock.instant();
        return sessions.forgetSuccessors(now.minus(properties.repeatable()))
                .then(sessions.forgetExpired(now, properties.batch()));
    }
}
