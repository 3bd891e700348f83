package dev.milepost.kit.account;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import reactor.core.publisher.Mono;

/// Refuses whose account an admin has disabled (ID-6).
final class RefuseUserOnUserDisabled implements Reaction<UserDisabledV1> {

    private final HeardStandings standings;

    RefuseUserOnUserDisabled(HeardStandings standings) {
        this.standings = standings;
    }

    @Override
    public Class<UserDisabledV1> payloadType() {
        return UserDisabledV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<UserDisabledV1> event) {
        return standings.disable(event.userId());
    }
}
