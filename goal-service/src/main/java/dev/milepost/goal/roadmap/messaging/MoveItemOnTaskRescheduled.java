package dev.milepost.goal.roadmap.messaging;

import dev.milepost.goal.roadmap.FollowTaskHandler;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class MoveItemOnTaskRescheduled implements Reaction<TaskRescheduledV1> {

    private final FollowTaskHandler handler;

    MoveItemOnTaskRescheduled(FollowTaskHandler handler) {
        this.handler = handler;
    }

    @Override
    public Class<TaskRescheduledV1> payloadType() {
        return TaskRescheduledV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<TaskRescheduledV1> event) {
        TaskRescheduledV1 fact = event.payload();
        return fact.news(event.userId(), fact.status())
                .map(news -> news.movedFrom(fact.previousDueDate()))
                .flatMap(handler::handle);
    }
}
