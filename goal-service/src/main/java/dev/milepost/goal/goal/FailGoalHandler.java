package dev.milepost.goal.goal;

import dev.milepost.kit.event.Change;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
public class FailGoalHandler {

    private final Goals goals;
    private final Clock clock;

    FailGoalHandler(Goals goals, Clock clock) {
        this.goals = goals;
        this.clock = clock;
    }

    /// Tells whether the goal has failed now: a goal that has a plan keeps it and goes on.
    public Mono<Boolean> handle(FailGoal command) {
        return goals.follow(
                command.goal(),
                command.owner(),
                goal -> decide(goal, command.failure(), clock.instant()));
    }

    static Change<Goal, GoalEvent> decide(Goal goal, Failure failure, Instant now) {
        return switch (goal) {
            case Goal.Planning planning -> planning.fail(failure, now);
            case Goal.Active _, Goal.Paused _, Goal.Failed _, Goal.Closed _ -> Change.of(goal);
        };
    }
}
