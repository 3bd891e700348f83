package dev.milepost.goal.roadmap.messaging;

import dev.milepost.goal.roadmap.FollowTaskHandler;
import dev.milepost.goal.roadmap.TaskStatus;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class CloseItemOnTaskCompleted implements Reaction<TaskCompletedV1> {

    private final FollowTaskHandler handler;

    CloseItemOnTaskCompleted(FollowTaskHandler handler) {
        this.handler = handler;
    }

    @Override
    public Class<TaskCompletedV1> payloadType() {
        return TaskCompletedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<TaskCompletedV1> event) {
        return event.payload().news(event.userId(), TaskStatus.COMPLETED).flatMap(handler::handle);
    }
}
