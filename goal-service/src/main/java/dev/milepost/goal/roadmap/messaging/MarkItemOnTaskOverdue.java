package dev.milepost.goal.roadmap.messaging;

import dev.milepost.goal.roadmap.FollowTaskHandler;
import dev.milepost.goal.roadmap.TaskStatus;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class MarkItemOnTaskOverdue implements Reaction<TaskOverdueV1> {

    private final FollowTaskHandler handler;

    MarkItemOnTaskOverdue(FollowTaskHandler handler) {
        this.handler = handler;
    }

    @Override
    public Class<TaskOverdueV1> payloadType() {
        return TaskOverdueV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<TaskOverdueV1> event) {
        return event.payload().news(event.userId(), TaskStatus.OVERDUE).flatMap(handler::handle);
    }
}
