package dev.milepost.goal.roadmap.messaging;

import dev.milepost.goal.roadmap.FollowTaskHandler;
import dev.milepost.goal.roadmap.TaskStatus;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class CloseItemOnTaskSkipped implements Reaction<TaskSkippedV1> {

    private final FollowTaskHandler handler;

    CloseItemOnTaskSkipped(FollowTaskHandler handler) {
        this.handler = handler;
    }

    @Override
    public Class<TaskSkippedV1> payloadType() {
        return TaskSkippedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<TaskSkippedV1> event) {
        return event.payload().news(event.userId(), TaskStatus.SKIPPED).flatMap(handler::handle);
    }
}
