package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.planner.revision.TaskNotes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Notes a change of a task that leaves the plan right.
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
        return notes.take(event.payload().fact(event.userId()));
    }
}
