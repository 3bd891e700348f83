package dev.milepost.task.focus;

import dev.milepost.task.task.GainedFocus;
import dev.milepost.task.task.TaskEvent;
import dev.milepost.task.task.TaskFocus;
import dev.milepost.task.task.TaskId;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A task that is completed completes the session on it, and has its time (TASK-10).
@Component
class EndFocusOnTaskCompleted implements TaskFocus {

    private final FocusSessions sessions;
    private final FocusProperties properties;

    EndFocusOnTaskCompleted(FocusSessions sessions, FocusProperties properties) {
        this.sessions = sessions;
        this.properties = properties;
    }

    @Override
    public Mono<GainedFocus> endOn(List<TaskEvent.Completed> completions) {
        List<TaskId> tasks = completions.stream().map(done -> done.task().details().id()).toList();
        return sessions.lockedOn(tasks)
                .flatMapMany(Flux::fromIterable)
                .concatMap(open -> end(open, completions.getFirst()))
                .collectMap(EndFocusOnTaskCompleted::taskOf, FocusSession.Ended::secondsThatCount)
                .map(GainedFocus::new);
    }

    private Mono<FocusSession.Ended> end(FocusSession.Open open, TaskEvent.Completed completion) {
        return sessions.save(
                        open.complete(
                                EndReason.TASK_COMPLETED, completion.at(), properties.patience()))
                .cast(FocusSession.Ended.class);
    }

    private static TaskId taskOf(FocusSession session) {
        return new TaskId(Objects.requireNonNull(session.details().taskId()));
    }
}
