package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.planner.revision.TaskNotes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Counts on a task again that its user brought back.
@Component
class TakeTaskInOnTaskRestored implements Reaction<TaskRestoredV1> {

    private final TaskNotes notes;

    TakeTaskInOnTaskRestored(TaskNotes notes) {
        this.notes = notes;
    }

    @Override
    public Class<TaskRestoredV1> payloadType() {
        return TaskRestoredV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<TaskRestoredV1> event) {
        return event.payload()
                .planned(event.userId())
                .flatMap(task -> notes.restore(task, CauseOf.taskFact(event)));
    }
}
