package dev.milepost.task.focus.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.event.Change;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.security.UserId;
import dev.milepost.task.focus.EndReason;
import dev.milepost.task.focus.FocusAnnouncements;
import dev.milepost.task.focus.FocusDetails;
import dev.milepost.task.focus.FocusEvent;
import dev.milepost.task.focus.FocusSession;
import dev.milepost.task.focus.FocusSessionId;
import dev.milepost.task.focus.FocusSessionNotFound;
import dev.milepost.task.focus.FocusSessionRunning;
import dev.milepost.task.focus.FocusSessions;
import dev.milepost.task.task.TaskId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Focus sessions in the table `focus_sessions`.
@Component
class R2dbcFocusSessions implements FocusSessions {

    private static final String LOCKED = FocusRow.SESSIONS + "WHERE f.id = :id FOR UPDATE OF f";
    private static final String LOCKED_ON =
            FocusRow.SESSIONS
                    + "WHERE f.task_id = ANY(:tasks) AND f.ended_at IS NULL ORDER BY f.id FOR UPDATE OF f";
    private static final String IS_SILENT = "f.ended_at IS NULL AND f.last_sign_at <= :since";
    private static final String SILENT =
            FocusRow.SESSIONS + "WHERE " + IS_SILENT + " ORDER BY f.last_sign_at LIMIT :most";
    private static final String SILENT_OF_USER =
            FocusRow.SESSIONS + "WHERE f.user_id = :user_id AND " + IS_SILENT;
    private static final String CLAIMED =
            FocusRow.SESSIONS
                    + "WHERE f.id = :id AND "
                    + IS_SILENT
                    + " FOR UPDATE OF f SKIP LOCKED";

    /// Waits for whoever else starts or ends a session of the user at the same time.
    private static final String START =
            """
            INSERT INTO focus_sessions (id, user_id, task_id, state, planned_minutes, break_minutes, started_at,
                                        running_since, focused_seconds, last_sign_at, version)
            VALUES (:id, :user_id, :task_id, :state, :planned_minutes, :break_minutes, :started_at,
                    :running_since, :focused_seconds, :last_sign_at, :version)
                ON CONFLICT (user_id) WHERE ended_at IS NULL DO NOTHING
            """;

    private static final String OPEN_OF_USER =
            "SELECT id FROM focus_sessions WHERE user_id = :user_id AND ended_at IS NULL";
    private static final String SAVE =
            """
            UPDATE focus_sessions
               SET state = :state, running_since = :running_since, focused_seconds = :focused_seconds,
                   last_sign_at = :last_sign_at, ended_at = :ended_at, end_reason = :end_reason, version = :version
             WHERE id = :id
            """;

    private final DatabaseClient database;
    private final Outbox outbox;
    private final FocusAnnouncements announcements;

    R2dbcFocusSessions(DatabaseClient database, Outbox outbox, FocusAnnouncements announcements) {
        this.database = database;
        this.outbox = outbox;
        this.announcements = announcements;
    }

    @Override
    public Mono<FocusSession> locked(FocusSessionId id) {
        return database.sql(LOCKED)
                .bind("id", id.value())
                .map(FocusRow::session)
                .one()
                .switchIfEmpty(Mono.error(FocusSessionNotFound::new));
    }

    @Override
    public Mono<List<FocusSession.Open>> lockedOn(Collection<TaskId> tasks) {
        return database.sql(LOCKED_ON)
                .bind("tasks", tasks.stream().map(TaskId::value).toArray(UUID[]::new))
                .map(FocusRow::open)
                .all()
                .collectList();
    }

    @Override
    public Flux<FocusSession> silentSince(Instant then, int most) {
        return database.sql(SILENT)
                .bind("since", then)
                .bind("most", most)
                .map(FocusRow::session)
                .all();
    }

    @Override
    public Mono<FocusSession> silentSince(Instant then, UserId user) {
        return database.sql(SILENT_OF_USER)
                .bind("user_id", user.value())
                .bind("since", then)
                .map(FocusRow::session)
                .one();
    }

    @Override
    public Mono<FocusSession.Open> claimed(FocusSessionId id, Instant silentSince) {
        return database.sql(CLAIMED)
                .bind("id", id.value())
                .bind("since", silentSince)
                .map(FocusRow::open)
                .one();
    }

    @Override
    public Mono<FocusSession> start(Change<FocusSession, FocusEvent> change) {
        return insert(change.state())
                .flatMap(inserted ->
                        inserted == 1 ? told(change) : refused(change.state().details().userId()))
                .switchIfEmpty(Mono.defer(() -> start(change)));
    }

    /// Nothing when the session that was in the way has just ended.
    private Mono<FocusSession> refused(UserId user) {
        return database.sql(OPEN_OF_USER)
                .bind("user_id", user.value())
                .map(row -> Columns.value(row, "id", UUID.class))
                .one()
                .flatMap(open -> Mono.error(new FocusSessionRunning(open)));
    }

    @Override
    public Mono<FocusSession> save(Change<FocusSession, FocusEvent> change) {
        return change.happened()
                ? update(change.state()).then(Mono.defer(() -> told(change)))
                : Mono.just(change.state());
    }

    private Mono<FocusSession> told(Change<FocusSession, FocusEvent> change) {
        return outbox.append(announcements.of(change.events())).thenReturn(change.state());
    }

    private Mono<Long> insert(FocusSession session) {
        FocusDetails details = session.details();
        return database.sql(START)
                .bind("id", details.id().value())
                .bind("user_id", details.userId().value())
                .bind("task_id", Columns.nullable(details.taskId(), UUID.class))
                .bind("state", session.state().name())
                .bind("planned_minutes", details.plannedMinutes())
                .bind("break_minutes", details.breakMinutes())
                .bind("started_at", details.startedAt())
                .bind("running_since", Columns.nullable(runningSince(session), Instant.class))
                .bind("focused_seconds", details.focusedSeconds())
                .bind("last_sign_at", details.lastSignAt())
                .bind("version", details.version())
                .fetch()
                .rowsUpdated();
    }

    private Mono<Void> update(FocusSession session) {
        FocusDetails details = session.details();
        FocusSession.Ended end = session instanceof FocusSession.Ended ended ? ended : null;
        EndReason reason = end == null ? null : end.reason();
        return database.sql(SAVE)
                .bind("id", details.id().value())
                .bind("state", session.state().name())
                .bind("running_since", Columns.nullable(runningSince(session), Instant.class))
                .bind("focused_seconds", details.focusedSeconds())
                .bind("last_sign_at", details.lastSignAt())
                .bind(
                        "ended_at",
                        Columns.nullable(end == null ? null : end.endedAt(), Instant.class))
                .bind(
                        "end_reason",
                        Columns.nullable(reason == null ? null : reason.name(), String.class))
                .bind("version", details.version())
                .then();
    }

    private static @Nullable Instant runningSince(FocusSession session) {
        return session instanceof FocusSession.Open open ? open.runningSince() : null;
    }
}
