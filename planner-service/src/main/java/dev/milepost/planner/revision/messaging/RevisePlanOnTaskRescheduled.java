package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.planner.plan.Trigger;
import dev.milepost.planner.revision.TaskNotes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Has the plan respect the day that the user chose.
@Component
class RevisePlanOnTaskRescheduled implements Reaction<TaskRescheduledV1> {

    private final TaskNotes notes;

    RevisePlanOnTaskRescheduled(TaskNotes notes) {
        this.notes = notes;
    }

    @Override
    public Class<TaskRescheduledV1> payloadType() {
        return TaskRescheduledV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<TaskRescheduledV1> event) {
        return event.payload()
                .fact(event.userId())
                .flatMap(fact ->
                        notes.take(fact, Trigger.TASK_RESCHEDULED, CauseOf.taskFact(event)));
    }
}
