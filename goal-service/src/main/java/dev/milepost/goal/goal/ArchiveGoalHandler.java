package dev.milepost.goal.goal;

import dev.milepost.kit.event.Change;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
public class ArchiveGoalHandler {

    private final Goals goals;
    private final Clock clock;

    ArchiveGoalHandler(Goals goals, Clock clock) {
        this.goals = goals;
        this.clock = clock;
    }

    /// @throws GoalClosed when the goal is put away already
    public Mono<Goal> handle(ArchiveGoal command) {
        return goals.change(command.goal(), goal -> decide(goal, clock.instant()));
    }

    static Change<Goal, GoalEvent> decide(Goal goal, Instant now) {
        return switch (goal) {
            case Goal.Open open -> open.archive(now);
            case Goal.Completed completed -> completed.archive(now);
            case Goal.Archived _ -> throw new GoalClosed(goal.status());
        };
    }
}
