package dev.milepost.kit.account;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import reactor.core.publisher.Mono;

/// Lets in whose account an admin has enabled again (ID-6).
final class AdmitUserOnUserEnabled implements Reaction<UserEnabledV1> {

    private final HeardStandings standings;

    AdmitUserOnUserEnabled(HeardStandings standings) {
        this.standings = standings;
    }

    @Override
    public Class<UserEnabledV1> payloadType() {
        return UserEnabledV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<UserEnabledV1> event) {
        return standings.enable(event.userId());
    }
}
