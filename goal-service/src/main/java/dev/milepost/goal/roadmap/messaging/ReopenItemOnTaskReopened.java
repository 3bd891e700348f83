package dev.milepost.goal.roadmap.messaging;

import dev.milepost.goal.roadmap.FollowTaskHandler;
import dev.milepost.goal.roadmap.TaskStatus;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class ReopenItemOnTaskReopened implements Reaction<TaskReopenedV1> {

    private final FollowTaskHandler handler;

    ReopenItemOnTaskReopened(FollowTaskHandler handler) {
        this.handler = handler;
    }

    @Override
    public Class<TaskReopenedV1> payloadType() {
        return TaskReopenedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<TaskReopenedV1> event) {
        return event.payload().news(event.userId(), TaskStatus.PENDING).flatMap(handler::handle);
    }
}
