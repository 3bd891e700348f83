package dev.milepost.goal.roadmap;

import dev.milepost.goal.goal.AdoptPlan;
import dev.milepost.goal.goal.AdoptPlanHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
public class ApplyPlanHandler {

    private final AdoptPlanHandler adoption;
    private final Roadmaps roadmaps;

    ApplyPlanHandler(AdoptPlanHandler adoption, Roadmaps roadmaps) {
        this.adoption = adoption;
        this.roadmaps = roadmaps;
    }

    /// Changes nothing when the goal has a newer plan or is gone. Runs in the transaction of its caller, in which the
    /// goal stays locked.
    public Mono<Void> handle(ApplyPlan command) {
        AdoptPlan plan = command.adoption();
        return adoption.handle(plan)
                .filter(adopted -> adopted)
                .flatMap(_ -> roadmaps.replace(plan.owner(), plan.goal(), command.items()));
    }
}
