package dev.milepost.goal.roadmap.messaging;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.roadmap.FollowTask;
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
        return handler.handle(command(event));
    }

    private static FollowTask command(IncomingEvent<TaskOverdueV1> event) {
        TaskOverdueV1 fact = event.payload();
        return new FollowTask(
                event.userId(),
                new GoalId(fact.goalId()),
                fact.taskId(),
                fact.version(),
                TaskStatus.OVERDUE,
                fact.dueDate(),
                fact.estimatedDuration(),
                null);
    }
}
