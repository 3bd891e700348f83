package dev.milepost.credit.achievement;

import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Keeps the days on which a user did something true to when tasks were done and where the user was then.
@Component
class MeasuredDays {

    private final DaysOfUsers days;
    private final ZonesOfUsers zones;
    private final CountedThings things;

    MeasuredDays(DaysOfUsers days, ZonesOfUsers zones, CountedThings things) {
        this.days = days;
        this.zones = zones;
        this.things = things;
    }

    /// After a task was done that was never done before.
    Mono<Void> add(UserId user, Instant done) {
        return zones.of(user).map(zone -> zone.dayOf(done)).flatMap(day -> days.add(user, day));
    }

    /// After anything that can move a task to another day.
    Mono<Void> rebuild(UserId user) {
        return Mono.zip(zones.of(user), things.momentsOfTasks(user), MeasuredDays::active)
                .flatMap(active -> days.replace(user, active));
    }

    private static ActiveDays active(ZoneHistory zone, List<Instant> done) {
        return new ActiveDays(done.stream().map(zone::dayOf).toList());
    }
}
