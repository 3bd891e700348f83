package dev.milepost.goal.goal;

import dev.milepost.kit.event.Change;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
public class UpdateGoalHandler {

    private final Goals goals;
    private final Clock clock;

    UpdateGoalHandler(Goals goals, Clock clock) {
        this.goals = goals;
        this.clock = clock;
    }

    /// @throws GoalClosed when the goal has ended
    public Mono<Goal> handle(UpdateGoal command) {
        return goals.change(
                command.goal(), goal -> update(goal, command.change(), clock.instant()));
    }

    private static Change<Goal, GoalEvent> update(Goal goal, SettingsChange change, Instant now) {
        return switch (goal) {
            case Goal.Open open -> {
                GoalSettings settings = open.core().settings();
                LocalDate today = LocalDate.ofInstant(now, settings.timezone());
                yield open.update(change.applyTo(settings, today), now);
            }
            case Goal.Closed closed -> throw new GoalClosed(closed.status());
        };
    }
}
