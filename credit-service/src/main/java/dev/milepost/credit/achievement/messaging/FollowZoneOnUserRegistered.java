package dev.milepost.credit.achievement.messaging;

import dev.milepost.credit.achievement.FollowZone;
import dev.milepost.credit.achievement.FollowZoneHandler;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The zone of the first day.
@Component
class FollowZoneOnUserRegistered implements Reaction<UserRegisteredV1> {

    private static final long FIRST = 1;

    private final FollowZoneHandler zones;

    FollowZoneOnUserRegistered(FollowZoneHandler zones) {
        this.zones = zones;
    }

    @Override
    public Class<UserRegisteredV1> payloadType() {
        return UserRegisteredV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<UserRegisteredV1> event) {
        UserRegisteredV1 user = event.payload();
        return zones.handle(
                new FollowZone(event.userId(), FIRST, user.registeredAt(), user.timezone()));
    }
}
