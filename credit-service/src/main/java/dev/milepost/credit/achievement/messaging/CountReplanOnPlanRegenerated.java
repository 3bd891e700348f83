package dev.milepost.credit.achievement.messaging;

import dev.milepost.credit.achievement.CountThings;
import dev.milepost.credit.achievement.CountThingsHandler;
import dev.milepost.credit.achievement.CountedThing;
import dev.milepost.credit.achievement.Measure;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// A new plan of a goal is something to go on after.
@Component
class CountReplanOnPlanRegenerated implements Reaction<PlanRegeneratedV1> {

    private final CountThingsHandler things;

    CountReplanOnPlanRegenerated(CountThingsHandler things) {
        this.things = things;
    }

    @Override
    public Class<PlanRegeneratedV1> payloadType() {
        return PlanRegeneratedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<PlanRegeneratedV1> event) {
        PlanRegeneratedV1 plan = event.payload();
        CountedThing replan =
                new CountedThing(Measure.REPLANS, plan.planId(), plan.goalId(), plan.generatedAt());
        return things.handle(new CountThings(event.userId(), List.of(replan)));
    }
}
