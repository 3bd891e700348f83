package dev.milepost.goal.goal;

import dev.milepost.kit.event.Change;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
public class PauseGoalHandler {

    private final Goals goals;
    private final Clock clock;

    PauseGoalHandler(Goals goals, Clock clock) {
        this.goals = goals;
        this.clock = clock;
    }

    /// @throws GoalNotActive when the goal is not under way
    /// @throws GoalClosed when it has ended
    public Mono<Goal> handle(PauseGoal command) {
        return goals.change(command.goal(), goal -> decide(goal, clock.instant()));
    }

    static Change<Goal, GoalEvent> decide(Goal goal, Instant now) {
        return switch (goal) {
            case Goal.Active active -> active.pause(now);
            case Goal.Planning _, Goal.Paused _, Goal.Failed _ ->
                    throw new GoalNotActive(goal.status());
            case Goal.Closed _ -> throw new GoalClosed(goal.status());
        };
    }
}
