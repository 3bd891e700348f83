package dev.milepost.task.focus;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.security.UserId;
import dev.milepost.task.task.TaskId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Where focus sessions are kept. What changes them joins the caller's transaction, and puts what happened into the outbox.
/// Whoever locks a session and its task locks the task first.
public interface FocusSessions {

    /// The session, locked until the transaction ends. Ends in [FocusSessionNotFound] when there is none.
    Mono<FocusSession> locked(FocusSessionId id);

    /// The open sessions on some tasks, locked until the transaction ends.
    Mono<List<FocusSession.Open>> lockedOn(Collection<TaskId> tasks);

    /// Open sessions without a sign since then, at most so many.
    Flux<FocusSession> silentSince(Instant then, int most);

    /// The user's open session when it is one of these.
    Mono<FocusSession> silentSince(Instant then, UserId user);

    /// The session, locked until the transaction ends, when it is still silent and nobody else is at it.
    Mono<FocusSession.Open> claimed(FocusSessionId id, Instant silentSince);

    /// Keeps a new session. Ends in [FocusSessionRunning] when its user has an open one.
    Mono<FocusSession> start(Change<FocusSession, FocusEvent> change);

    Mono<FocusSession> save(Change<FocusSession, FocusEvent> change);
}
