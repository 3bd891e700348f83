package dev.milepost.goal.goal;

import dev.milepost.kit.event.Change;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
public class RetryGoalHandler {

    private final Goals goals;
    private final Clock clock;

    RetryGoalHandler(Goals goals, Clock clock) {
        this.goals = goals;
        this.clock = clock;
    }

    /// @throws GoalNotFailed when the goal is not without a plan because planning failed
    /// @throws GoalClosed when it has ended
    public Mono<Goal> handle(RetryGoal command) {
        return goals.change(command.goal(), goal -> decide(goal, clock.instant()));
    }

    static Change<Goal, GoalEvent> decide(Goal goal, Instant now) {
        return switch (goal) {
            case Goal.Failed failed -> failed.retry(now);
            case Goal.Planning _, Goal.Active _, Goal.Paused _ ->
                    throw new GoalNotFailed(goal.status());
            case Goal.Closed _ -> throw new GoalClosed(goal.status());
        };
    }
}
