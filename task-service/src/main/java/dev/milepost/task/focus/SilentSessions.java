package dev.milepost.task.focus;

import dev.milepost.kit.security.UserId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Stops sessions of whose users there was no sign for too long (TASK-10), each in a transaction of its own. Whoever wants
/// something of their session finds it stopped, also when no sweep has come by yet.
@Component
class SilentSessions {

    private final FocusSessions sessions;
    private final CompletedFocus completed;
    private final FocusProperties properties;
    private final TransactionalOperator transactions;
    private final Clock clock;

    SilentSessions(
            FocusSessions sessions,
            CompletedFocus completed,
            FocusProperties properties,
            TransactionalOperator transactions,
            Clock clock) {
        this.sessions = sessions;
        this.completed = completed;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
    }

    Mono<Void> stopThatOf(UserId user) {
        Instant since = silentSince();
        return sessions.silentSince(since, user).flatMap(seen -> stop(seen, since)).then();
    }

    Flux<FocusSession> all(int most) {
        return sessions.silentSince(silentSince(), most);
    }

    /// Answers the stopped session, or nothing when it is not to be stopped any more.
    Mono<FocusSession> stop(FocusSession seen) {
        return stop(seen, silentSince());
    }

    private Mono<FocusSession> stop(FocusSession seen, Instant since) {
        return completed
                .save(seen, sessions.claimed(seen.details().id(), since), FocusSession.Open::stop)
                .as(transactions::transactional);
    }

    private Instant silentSince() {
        return clock.instant().minus(properties.patience());
    }
}
