package dev.milepost.goal.roadmap.messaging;

import dev.milepost.goal.roadmap.FollowTaskHandler;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class UpdateItemOnTaskUpdated implements Reaction<TaskUpdatedV1> {

    private final FollowTaskHandler handler;

    UpdateItemOnTaskUpdated(FollowTaskHandler handler) {
        this.handler = handler;
    }

    @Override
    public Class<TaskUpdatedV1> payloadType() {
        return TaskUpdatedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<TaskUpdatedV1> event) {
        TaskUpdatedV1 fact = event.payload();
        return fact.news(event.userId(), fact.status())
                .map(news -> news.saying(fact.words()))
                .flatMap(handler::handle);
    }
}
