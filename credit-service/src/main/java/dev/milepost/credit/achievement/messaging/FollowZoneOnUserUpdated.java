package dev.milepost.credit.achievement.messaging;

import dev.milepost.credit.achievement.FollowZone;
import dev.milepost.credit.achievement.FollowZoneHandler;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The zone may be another from now on.
@Component
class FollowZoneOnUserUpdated implements Reaction<UserUpdatedV1> {

    private final FollowZoneHandler zones;

    FollowZoneOnUserUpdated(FollowZoneHandler zones) {
        this.zones = zones;
    }

    @Override
    public Class<UserUpdatedV1> payloadType() {
        return UserUpdatedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<UserUpdatedV1> event) {
        UserUpdatedV1 user = event.payload();
        return zones.handle(
                new FollowZone(event.userId(), user.version(), user.updatedAt(), user.timezone()));
    }
}
