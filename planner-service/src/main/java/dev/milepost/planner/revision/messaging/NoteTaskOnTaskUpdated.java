package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.planner.plan.Trigger;
import dev.milepost.planner.revision.Cause;
import dev.milepost.planner.revision.TaskFact;
import dev.milepost.planner.revision.TaskNotes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Notes a change of a task. Only when it takes another time than before a plan may have to answer it.
@Component
class NoteTaskOnTaskUpdated implements Reaction<TaskUpdatedV1> {

    private final TaskNotes notes;

    NoteTaskOnTaskUpdated(TaskNotes notes) {
        this.notes = notes;
    }

    @Override
    public Class<TaskUpdatedV1> payloadType() {
        return TaskUpdatedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<TaskUpdatedV1> event) {
        return event.payload()
                .fact(event.userId())
                .flatMap(fact -> take(fact, CauseOf.taskFact(event)));
    }

    private Mono<Void> take(TaskFact fact, Cause cause) {
        return fact.takesOtherTime()
                ? notes.take(fact, Trigger.TASK_UPDATED, cause)
                : notes.take(fact);
    }
}
