package dev.milepost.credit.reservation.messaging;

import dev.milepost.credit.reservation.ReconcileReservationsHandler;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Settles or releases what was reserved for a plan that waits for its user: it was made, whatever the user says to it.
@Component
class CloseReservationOnPlanProposed implements Reaction<PlanProposedV1> {

    private final ReconcileReservationsHandler handler;

    CloseReservationOnPlanProposed(ReconcileReservationsHandler handler) {
        this.handler = handler;
    }

    @Override
    public Class<PlanProposedV1> payloadType() {
        return PlanProposedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<PlanProposedV1> event) {
        return handler.handle(event.payload().plan());
    }
}
