package dev.milepost.credit.achievement;

import dev.milepost.kit.security.UserId;
import reactor.core.publisher.Mono;

/// In which zones users live.
public interface ZonesOfUsers {

    Mono<ZoneHistory> of(UserId user);

    Mono<Void> add(FollowZone zone);
}
