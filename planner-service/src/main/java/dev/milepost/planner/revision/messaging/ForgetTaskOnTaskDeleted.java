package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.planner.revision.TaskNotes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Forgets a task that its user does not want at all.
@Component
class ForgetTaskOnTaskDeleted implements Reaction<TaskDeletedV1> {

    private final TaskNotes notes;

    ForgetTaskOnTaskDeleted(TaskNotes notes) {
        this.notes = notes;
    }

    @Override
    public Class<TaskDeletedV1> payloadType() {
        return TaskDeletedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<TaskDeletedV1> event) {
        return event.payload()
                .planned(event.userId())
                .flatMap(task -> notes.forget(task, CauseOf.taskFact(event)));
    }
}
