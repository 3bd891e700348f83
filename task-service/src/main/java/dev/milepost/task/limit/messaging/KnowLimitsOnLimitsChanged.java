package dev.milepost.task.limit.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.task.limit.KnownLimits;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Lets what a user pays for and has achieved hold here.
@Component
class KnowLimitsOnLimitsChanged implements Reaction<LimitsChangedV1> {

    private final KnownLimits limits;

    KnowLimitsOnLimitsChanged(KnownLimits limits) {
        this.limits = limits;
    }

    @Override
    public Class<LimitsChangedV1> payloadType() {
        return LimitsChangedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<LimitsChangedV1> event) {
        return limits.follow(event.userId(), event.payload().version(), event.payload().limits());
    }
}
