package dev.milepost.task.plan.messaging;

import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.task.plan.AppliedPlan;
import dev.milepost.task.plan.PlanAnnouncements;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Publishes every applied plan, about its goal.
@Component
class PublishedPlans implements PlanAnnouncements {

    private final Clock clock;

    PublishedPlans(Clock clock) {
        this.clock = clock;
    }

    @Override
    public OutgoingEvent of(AppliedPlan applied) {
        return new OutgoingEvent(
                applied.plan().goalId(),
                applied.plan().userId(),
                PlanAppliedV1.of(applied, clock.instant()));
    }
}
