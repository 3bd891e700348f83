package dev.milepost.goal.goal;

import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
public class DeleteGoalHandler {

    private final Goals goals;
    private final Clock clock;

    DeleteGoalHandler(Goals goals, Clock clock) {
        this.goals = goals;
        this.clock = clock;
    }

    /// Deletes a goal in any state.
    public Mono<Void> handle(DeleteGoal command) {
        return goals.remove(command.goal(), goal -> goal.delete(clock.instant()));
    }
}
