package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.planner.plan.Trigger;
import dev.milepost.planner.revision.TaskNotes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Has the plan find another day for a late task.
@Component
class RevisePlanOnTaskOverdue implements Reaction<TaskOverdueV1> {

    private final TaskNotes notes;

    RevisePlanOnTaskOverdue(TaskNotes notes) {
        this.notes = notes;
    }

    @Override
    public Class<TaskOverdueV1> payloadType() {
        return TaskOverdueV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<TaskOverdueV1> event) {
        return event.payload()
                .fact(event.userId())
                .flatMap(fact -> notes.take(fact, Trigger.TASK_OVERDUE, CauseOf.taskFact(event)));
    }
}
