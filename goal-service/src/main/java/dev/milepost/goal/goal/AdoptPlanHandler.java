package dev.milepost.goal.goal;

import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
public class AdoptPlanHandler {

    private final Goals goals;
    private final Clock clock;

    AdoptPlanHandler(Goals goals, Clock clock) {
        this.goals = goals;
        this.clock = clock;
    }

    /// Tells whether the plan is now the goal's: not when a newer one is, nor when the goal is gone.
    public Mono<Boolean> handle(AdoptPlan command) {
        return goals.follow(
                command.goal(),
                command.owner(),
                goal -> goal.adopt(command.plan(), command.schedule(), clock.instant()));
    }
}
