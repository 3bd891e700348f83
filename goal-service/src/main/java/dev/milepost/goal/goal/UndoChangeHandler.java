package dev.milepost.goal.goal;

import dev.milepost.kit.event.Change;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
public class UndoChangeHandler {

    private final Goals goals;
    private final Clock clock;

    UndoChangeHandler(Goals goals, Clock clock) {
        this.goals = goals;
        this.clock = clock;
    }

    /// @throws NothingToUndo when there is no change, or it has been taken back
    /// @throws GoalNotActive when the goal has no plan or is paused
    /// @throws GoalClosed when it has ended
    public Mono<Goal> handle(UndoChange command) {
        return goals.change(command.goal(), goal -> decide(goal, clock.instant()));
    }

    static Change<Goal, GoalEvent> decide(Goal goal, Instant now) {
        return switch (goal) {
            case Goal.Active active -> active.undo(now);
            case Goal.Planning _, Goal.Paused _, Goal.Failed _ ->
                    throw new GoalNotActive(goal.status());
            case Goal.Closed _ -> throw new GoalClosed(goal.status());
        };
    }
}
