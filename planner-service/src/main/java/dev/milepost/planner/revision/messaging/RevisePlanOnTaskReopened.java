package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.planner.plan.Trigger;
import dev.milepost.planner.revision.TaskNotes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Has the plan make room for a task that is open again.
@Component
class RevisePlanOnTaskReopened implements Reaction<TaskReopenedV1> {

    private final TaskNotes notes;

    RevisePlanOnTaskReopened(TaskNotes notes) {
        this.notes = notes;
    }

    @Override
    public Class<TaskReopenedV1> payloadType() {
        return TaskReopenedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<TaskReopenedV1> event) {
        return event.payload()
                .fact(event.userId())
                .flatMap(fact -> notes.take(fact, Trigger.TASK_REOPENED, CauseOf.taskFact(event)));
    }
}
