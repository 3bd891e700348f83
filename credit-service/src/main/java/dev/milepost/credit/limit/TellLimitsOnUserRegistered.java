package dev.milepost.credit.limit;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.kit.security.UserId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Starts everybody on the free tier, and tells once what it allows: who enforces limits then has them from the source.
@Component
class TellLimitsOnUserRegistered implements Reaction<UserRegisteredV1> {

    private final TellLimitsHandler limits;

    TellLimitsOnUserRegistered(TellLimitsHandler limits) {
        this.limits = limits;
    }

    @Override
    public Class<UserRegisteredV1> payloadType() {
        return UserRegisteredV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<UserRegisteredV1> event) {
        return limits.start(new UserId(event.payload().userId()));
    }
}
