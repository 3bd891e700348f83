package dev.milepost.task.focus;

import dev.milepost.kit.event.Change;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskId;
import dev.milepost.task.task.TaskMetrics;
import dev.milepost.task.task.TaskNotFound;
import dev.milepost.task.task.Tasks;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Gives the time of a session to its task in the transaction that completes the session: so it is given once. The task is
/// locked before the session, as when it is completed or deleted, so that nobody waits in a circle.
@Component
class CompletedFocus {

    private final FocusSessions sessions;
    private final Tasks tasks;
    private final TaskMetrics metrics;
    private final Clock clock;

    CompletedFocus(FocusSessions sessions, Tasks tasks, TaskMetrics metrics, Clock clock) {
        this.sessions = sessions;
        this.tasks = tasks;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Answers the session as it is afterwards, or nothing when it cannot be locked.
    ///
    /// @param seen the session before it is locked
    /// @param locked locks it
    <S extends FocusSession> Mono<FocusSession> save(
            FocusSession seen,
            Mono<S> locked,
            Function<S, Change<FocusSession, FocusEvent>> decision) {
        return target(seen.details().taskId())
                .zipWhen(_ -> locked.map(decision), Completion::new)
                .delayUntil(completion -> sessions.save(completion.change()))
                .delayUntil(this::giveTime)
                .map(completion -> completion.change().state());
    }

    /// A task that was deleted in the meantime is nobody's target any more.
    private Mono<Target> target(@Nullable UUID task) {
        return task == null
                ? Mono.just(Target.NONE)
                : tasks.locked(new TaskId(task))
                        .map(Target::new)
                        .onErrorReturn(TaskNotFound.class, Target.NONE);
    }

    private Mono<Void> giveTime(Completion completion) {
        Task task = completion.target().task();
        return task == null
                ? Mono.empty()
                : tasks.save(task.focused(completion.seconds(), clock.instant()))
                        .doOnNext(change -> metrics.count(change.events()))
                        .then();
    }

    private record Target(@Nullable Task task) {

        static final Target NONE = new Target(null);
    }

    private record Completion(Target target, Change<FocusSession, FocusEvent> change) {

        long seconds() {
            return change.state() instanceof FocusSession.Ended ended
                    ? ended.secondsThatCount()
                    : 0;
        }
    }
}
