package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.planner.plan.Trigger;
import dev.milepost.planner.revision.Cause;
import dev.milepost.planner.revision.TaskFact;
import dev.milepost.planner.revision.TaskNotes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Notes what is done; what is done early may let the rest come sooner.
@Component
class RevisePlanOnTaskCompleted implements Reaction<TaskCompletedV1> {

    private final TaskNotes notes;

    RevisePlanOnTaskCompleted(TaskNotes notes) {
        this.notes = notes;
    }

    @Override
    public Class<TaskCompletedV1> payloadType() {
        return TaskCompletedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<TaskCompletedV1> event) {
        return event.payload()
                .fact(event.userId(), event.time())
                .flatMap(fact -> take(fact, event.payload().isEarly(), CauseOf.taskFact(event)));
    }

    private Mono<Void> take(TaskFact fact, boolean isEarly, Cause cause) {
        return isEarly
                ? notes.take(fact, Trigger.TASK_COMPLETED_EARLY, cause)
                : notes.take(fact, cause);
    }
}
