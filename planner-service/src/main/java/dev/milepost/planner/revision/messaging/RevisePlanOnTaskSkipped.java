package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.planner.plan.Trigger;
import dev.milepost.planner.revision.TaskNotes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Has the plan make up for a skipped task, if it must.
@Component
class RevisePlanOnTaskSkipped implements Reaction<TaskSkippedV1> {

    private final TaskNotes notes;

    RevisePlanOnTaskSkipped(TaskNotes notes) {
        this.notes = notes;
    }

    @Override
    public Class<TaskSkippedV1> payloadType() {
        return TaskSkippedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<TaskSkippedV1> event) {
        return event.payload()
                .fact(event.userId())
                .flatMap(fact -> notes.take(fact, Trigger.TASK_SKIPPED, CauseOf.taskFact(event)));
    }
}
