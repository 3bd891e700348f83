package dev.milepost.task.focus;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.task.task.Ownership;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskAlreadyClosed;
import dev.milepost.task.task.TaskArchived;
import dev.milepost.task.task.TaskDetails;
import dev.milepost.task.task.TaskId;
import dev.milepost.task.task.Tasks;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Starts focus sessions, one at a time for a user (TASK-10).
@Component
public class StartFocusHandler {

    private final FocusSessions sessions;
    private final SilentSessions silent;
    private final Tasks tasks;
    private final TransactionalOperator transactions;
    private final Clock clock;

    StartFocusHandler(
            FocusSessions sessions,
            SilentSessions silent,
            Tasks tasks,
            TransactionalOperator transactions,
            Clock clock) {
        this.sessions = sessions;
        this.silent = silent;
        this.tasks = tasks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Answers the new session.
    public Mono<FocusSession> handle(StartFocus wish) {
        return silent.stopThatOf(wish.user())
                .then(Mono.defer(() -> started(wish)).as(transactions::transactional));
    }

    private Mono<FocusSession> started(StartFocus wish) {
        TaskId task = wish.task();
        Mono<FocusDetails> details =
                task == null
                        ? Mono.fromSupplier(() -> details(wish, null))
                        : tasks.locked(task)
                                .map(found -> Ownership.of(wish.user(), null, found))
                                .map(found -> details(wish, open(found)));
        return details.map(FocusSession::started).flatMap(sessions::start);
    }

    private static TaskDetails open(Task task) {
        if (task.details().marks().archived()) {
            throw new TaskArchived();
        }
        return switch (task) {
            case Task.Open open -> open.details();
            case Task.Closed closed -> throw new TaskAlreadyClosed(closed.status());
        };
    }

    private FocusDetails details(StartFocus wish, @Nullable TaskDetails task) {
        var now = clock.instant();
        return new FocusDetails(
                new FocusSessionId(UuidV7.next()),
                wish.user(),
                task == null ? null : task.id().value(),
                task == null ? null : task.goalId(),
                wish.plannedMinutes(),
                wish.breakMinutes(),
                now,
                0,
                now,
                1);
    }
}
