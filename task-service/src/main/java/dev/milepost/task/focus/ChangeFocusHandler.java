package dev.milepost.task.focus;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.problem.StaleVersion;
import dev.milepost.kit.security.UserId;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Changes focus sessions as their users want (TASK-10). A session is locked while it is decided about, so that of
/// simultaneous wishes to end it one comes true.
@Component
public class ChangeFocusHandler {

    private final FocusSessions sessions;
    private final FocusQueries queries;
    private final SilentSessions silent;
    private final CompletedFocus completed;
    private final FocusProperties properties;
    private final TransactionalOperator transactions;
    private final Clock clock;

    ChangeFocusHandler(
            FocusSessions sessions,
            FocusQueries queries,
            SilentSessions silent,
            CompletedFocus completed,
            FocusProperties properties,
            TransactionalOperator transactions,
            Clock clock) {
        this.sessions = sessions;
        this.queries = queries;
        this.silent = silent;
        this.completed = completed;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Answers the session as it is afterwards.
    public Mono<FocusSession> handle(ChangeFocus wish) {
        return silent.stopThatOf(wish.user())
                .then(Mono.defer(() -> changed(wish)).as(transactions::transactional));
    }

    private Mono<FocusSession> changed(ChangeFocus wish) {
        Mono<FocusSession> locked = sessions.locked(wish.id());
        return wish.command() == FocusCommand.COMPLETE
                ? queries.one(wish.id(), wish.user())
                        .flatMap(seen -> completed.save(seen, locked, now -> decided(wish, now)))
                : locked.map(session -> decided(wish, session)).flatMap(sessions::save);
    }

    private Change<FocusSession, FocusEvent> decided(ChangeFocus wish, FocusSession session) {
        Instant now = clock.instant();
        FocusSession.Open open = open(wish.user(), wish.expectedVersion(), session);
        return switch (wish.command()) {
            case PAUSE -> open.pause(now);
            case RESUME -> open.resume(now);
            case SIGN -> open.sign(now);
            case COMPLETE -> open.complete(EndReason.USER, now, properties.patience());
            case ABANDON -> open.abandon(now);
        };
    }

    /// What has ended has another version too: that it has ended is said first.
    private static FocusSession.Open open(
            UserId user, @Nullable Long expectedVersion, FocusSession session) {
        if (!session.details().userId().equals(user)) {
            throw new FocusSessionBelongsToAnotherUser();
        }
        FocusSession.Open open =
                switch (session) {
                    case FocusSession.Open found -> found;
                    case FocusSession.Ended ended -> throw new FocusSessionEnded(ended);
                };
        if (expectedVersion != null && expectedVersion != open.details().version()) {
            throw new StaleVersion(open.details().version());
        }
        return open;
    }
}
