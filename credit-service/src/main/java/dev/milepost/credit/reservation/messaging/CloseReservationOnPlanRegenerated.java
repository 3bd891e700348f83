package dev.milepost.credit.reservation.messaging;

import dev.milepost.credit.reservation.ReconcileReservationsHandler;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Settles or releases what was reserved for a later plan.
@Component
class CloseReservationOnPlanRegenerated implements Reaction<PlanRegeneratedV1> {

    private final ReconcileReservationsHandler handler;

    CloseReservationOnPlanRegenerated(ReconcileReservationsHandler handler) {
        this.handler = handler;
    }

    @Override
    public Class<PlanRegeneratedV1> payloadType() {
        return PlanRegeneratedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<PlanRegeneratedV1> event) {
        return handler.handle(event.payload().plan());
    }
}
