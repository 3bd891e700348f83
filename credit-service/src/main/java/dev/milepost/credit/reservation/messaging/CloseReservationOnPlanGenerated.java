package dev.milepost.credit.reservation.messaging;

import dev.milepost.credit.reservation.ReconcileReservationsHandler;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Settles or releases what was reserved for a goal's first plan.
@Component
class CloseReservationOnPlanGenerated implements Reaction<PlanGeneratedV1> {

    private final ReconcileReservationsHandler handler;

    CloseReservationOnPlanGenerated(ReconcileReservationsHandler handler) {
        this.handler = handler;
    }

    @Override
    public Class<PlanGeneratedV1> payloadType() {
        return PlanGeneratedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<PlanGeneratedV1> event) {
        return handler.handle(event.payload().plan());
    }
}
