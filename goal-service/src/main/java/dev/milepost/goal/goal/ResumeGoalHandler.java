package dev.milepost.goal.goal;

import dev.milepost.kit.event.Change;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
public class ResumeGoalHandler {

    private final Goals goals;
    private final Clock clock;

    ResumeGoalHandler(Goals goals, Clock clock) {
        this.goals = goals;
        this.clock = clock;
    }

    /// @throws GoalNotPaused when the goal is not paused
    /// @throws GoalClosed when it has ended
    public Mono<Goal> handle(ResumeGoal command) {
        return goals.change(command.goal(), goal -> decide(goal, clock.instant()));
    }

    static Change<Goal, GoalEvent> decide(Goal goal, Instant now) {
        return switch (goal) {
            case Goal.Paused paused -> paused.resume(now);
            case Goal.Planning _, Goal.Active _, Goal.Failed _ ->
                    throw new GoalNotPaused(goal.status());
            case Goal.Closed _ -> throw new GoalClosed(goal.status());
        };
    }
}
