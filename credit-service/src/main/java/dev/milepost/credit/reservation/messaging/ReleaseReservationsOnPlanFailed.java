package dev.milepost.credit.reservation.messaging;

import dev.milepost.credit.reservation.PlanGivenUp;
import dev.milepost.credit.reservation.ReconcileReservationsHandler;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.kit.security.UserId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Gives back what was reserved for plans of a goal that gets none.
@Component
class ReleaseReservationsOnPlanFailed implements Reaction<PlanFailedV1> {

    private final ReconcileReservationsHandler handler;

    ReleaseReservationsOnPlanFailed(ReconcileReservationsHandler handler) {
        this.handler = handler;
    }

    @Override
    public Class<PlanFailedV1> payloadType() {
        return PlanFailedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<PlanFailedV1> event) {
        PlanFailedV1 failed = event.payload();
        return handler.handle(
                new PlanGivenUp(new UserId(failed.userId()), failed.goalId(), failed.failedAt()));
    }
}
