package dev.milepost.task.plan;

import dev.milepost.kit.event.OutgoingEvent;

/// Says how an applied plan leaves the service.
public interface PlanAnnouncements {

    OutgoingEvent of(AppliedPlan applied);
}
